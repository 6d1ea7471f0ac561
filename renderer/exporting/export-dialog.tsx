import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Block } from '../../shared/domain/block.ts';
import { renumberedReferences } from '../../shared/domain/layout/chapters.ts';
import { saidByText } from '../../shared/domain/layout/frame.ts';
import { layOut } from '../../shared/domain/layout/lay-out.ts';
import { toMarkdown } from '../../shared/domain/layout/markdown.ts';
import { noTextNotes } from '../../shared/domain/layout/no-text-note.ts';
import { toPlainText } from '../../shared/domain/layout/plain-text.ts';
import { findSlots } from '../../shared/domain/slots.ts';
import { messageOf } from '../client.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWorkplace } from '../workplace.tsx';
import { chosenProfile, createExportStore, type Exported, type ExportSource } from './export-store.ts';
import './exporting.css';
import { ExportSettings } from './export-settings.tsx';
import { hasPages } from './file-name.ts';
import { recallWish } from './kept-wish.ts';
import { PagePreview } from './page-preview.tsx';
import { useShown } from './use-shown.ts';
import { useWaysOut } from './use-ways-out.ts';

type Props = {
  readonly source: ExportSource;
  readonly title: string;
  /** What stands above a text that has no title block; its title where nothing else is said. */
  readonly heading?: string | null;
  readonly blocks: readonly Block[];
  /** A draft's computed labels; `null` for a document, which keeps its own. */
  readonly labels: ReadonlyMap<string, string> | null;
  /** What the pages begin with: the place of the caret. */
  readonly blockId?: string | null;
  readonly onClose: () => void;
  /** Shows a block in the text; without it the list before the export only counts. */
  readonly onGoTo?: (blockId: string) => void;
};

/** What the file will look like, what is to be known before, and the way to it. */
export function ExportDialog(props: Props) {
  const { source, title, heading = title, blocks, labels, blockId = null, onClose, onGoTo } = props;
  const { client, toasts, preferences } = useWorkplace();
  const [exporting] = useState(() =>
    createExportStore(client, source, title, preferences.store.getState().settings.profile),
  );
  const state = useStore(exporting.store);
  useEffect(() => {
    const told = (error: unknown): void => void toasts.show({ kind: 'error', text: messageOf(error) });
    void recallWish(client, exporting)
      .catch(told)
      .then(() => exporting.loadProfiles());
  }, [client, toasts, exporting]);
  const profile = chosenProfile(state);
  const { numbering } = profile;
  const input = useMemo(() => ({ title: heading, blocks, labels, numbering }), [heading, blocks, labels, numbering]);
  const said = useMemo(() => saidByText(layOut(input)), [input]);
  const shown = useShown(exporting, input);
  const { laidOut, lacking } = shown;
  const sheets = useMemo(() => ({ laidOut, profile }), [laidOut, profile]);
  // A field that is left first gives way to the next one; the pages follow.
  const onDesk = useDeferredValue(sheets);
  const slots = useMemo(() => findSlots(blocks), [blocks]);
  const references = useMemo(() => renumberedReferences({ numbering }, blocks), [numbering, blocks]);
  const noText = useMemo(() => noTextNotes(blocks), [blocks]);
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
  const ways = useWaysOut(exporting, shown, profile, done);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    // The browser would print the window.
    event.preventDefault();
    if (hasPages(state.format) && !isBusy) ways.print();
  };
  const goTo =
    onGoTo === undefined
      ? undefined
      : (id: string): void => {
          if (isBusy) return;
          onClose();
          // The focus goes back to where the dialog was opened, and only then to the text.
          setTimeout(() => onGoTo(id));
        };
  const wayTo = (id: string | undefined) => (goTo === undefined || id === undefined ? null : () => goTo(id));
  return (
    <Dialog
      title={texts.title(title)}
      closeLabel={texts.close}
      width={1080}
      height={704}
      onClose={close}
      onPrimary={ways.write}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what in it has the focus is where the key is pressed */}
      <div className="exporting" onKeyDown={press}>
        {hasPages(state.format) ? (
          <PagePreview {...onDesk} blockId={blockId} onGoTo={goTo} />
        ) : (
          <TextPreview text={state.format === 'md' ? toMarkdown(laidOut) : toPlainText(laidOut)} />
        )}
        <ExportSettings
          exporting={exporting}
          said={said}
          seen={{
            slots: { count: slots.length, onLook: wayTo(slots[0]?.blockId) },
            noText: { count: noText.length, onLook: wayTo(noText[0]) },
            references: { count: references.length, onLook: wayTo(references[0]) },
            lacking,
            overruled: laidOut.issued?.overruled ?? [],
          }}
          ways={ways}
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
