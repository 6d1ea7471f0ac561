import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Block } from '../../shared/domain/block.ts';
import { renumberedReferences } from '../../shared/domain/layout/chapters.ts';
import { layOut } from '../../shared/domain/layout/lay-out.ts';
import { toMarkdown } from '../../shared/domain/layout/markdown.ts';
import { toPlainText } from '../../shared/domain/layout/plain-text.ts';
import { findSlots } from '../../shared/domain/slots.ts';
import { messageOf } from '../client.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWorkplace } from '../workplace.tsx';
import { chosenProfile, createExportStore, type Exported, type ExportSource } from './export-store.ts';
import './exporting.css';
import { ExportSettings } from './export-settings.tsx';
import { PagePreview } from './page-preview.tsx';
import { useShown } from './use-shown.ts';

type Props = {
  readonly source: ExportSource;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** A draft's computed labels; `null` for a document, which keeps its own. */
  readonly labels: ReadonlyMap<string, string> | null;
  readonly onClose: () => void;
  /** Shows a block in the text; without it the list before the export only counts. */
  readonly onGoTo?: (blockId: string) => void;
};

/** What the file will look like, what is to be known before, and the way to it. */
export function ExportDialog({ source, title, blocks, labels, onClose, onGoTo }: Props) {
  const { client, toasts, preferences } = useWorkplace();
  const [exporting] = useState(() =>
    createExportStore(client, source, title, preferences.store.getState().settings.profile),
  );
  const state = useStore(exporting.store);
  useEffect(() => void exporting.loadProfiles(), [exporting]);
  const profile = chosenProfile(state);
  const { numbering } = profile;
  const input = useMemo(() => ({ title, blocks, labels, numbering }), [title, blocks, labels, numbering]);
  const laidOut = useMemo(() => layOut(input), [input]);
  const shown = useShown(exporting, input, laidOut);
  const slots = useMemo(() => findSlots(blocks), [blocks]);
  const references = useMemo(() => renumberedReferences({ numbering }, blocks), [numbering, blocks]);
  const isBusy = state.run.status === 'choosing' || state.run.status === 'writing';
  const close = (): void => {
    if (!isBusy) onClose();
  };
  const done = ({ file, token }: Exported): void => {
    const reveal = (): void =>
      void client.files.reveal(token).catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
    toasts.show({
      // The dialog has told the rest before.
      kind: 'ok',
      text: texts.done(file),
      action: { label: texts.reveal[client.host], run: reveal },
    });
    onClose();
  };
  const write = (): void =>
    void exporting.write().then((exported) => {
      if (exported !== null) done(exported);
    });
  const goTo = (blockId: string | undefined) =>
    onGoTo === undefined || blockId === undefined
      ? null
      : () => {
          onClose();
          // The focus goes back to where the dialog was opened, and only then to the block.
          setTimeout(() => onGoTo(blockId));
        };
  return (
    <Dialog
      title={texts.title(title)}
      closeLabel={texts.close}
      width={1080}
      height={704}
      onClose={close}
      onPrimary={write}
    >
      <div className="exporting">
        {state.format === 'docx' ? (
          <PagePreview laidOut={shown} profile={profile} />
        ) : (
          <TextPreview text={state.format === 'md' ? toMarkdown(laidOut) : toPlainText(laidOut)} />
        )}
        <ExportSettings
          exporting={exporting}
          slots={{ count: slots.length, onLook: goTo(slots[0]?.blockId) }}
          references={{ count: references.length, onLook: goTo(references[0]) }}
          onWrite={write}
        />
      </div>
    </Dialog>
  );
}

function TextPreview({ text }: { readonly text: string }) {
  return (
    <div className="preview">
      <p className="preview-note">{texts.textNote}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="preview-desk" aria-label={texts.preview} tabIndex={0}>
        <pre className="preview-text">{text}</pre>
      </section>
    </div>
  );
}
