import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { StoredDraft } from '../../shared/contract/drafts.ts';
import { ExportDialog } from '../exporting/export-dialog.tsx';
import { useKeptBlock } from '../shell/kept-block.ts';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { outlineTexts, sourceTexts, editorTexts as texts } from '../texts/editor.ts';
import { Columns } from '../ui/columns.tsx';
import { Icon } from '../ui/icon.tsx';
import { useWorkplace } from '../workplace.tsx';
import { createFind } from './find.ts';
import { FindBar } from './find-bar.tsx';
import { labelsOf } from './label-plugin.ts';
import { OutlinePane } from './outline-pane.tsx';
import { Paper } from './paper.tsx';
import { createProvenanceCard } from './provenance.ts';
import { RollingButton } from './rolling-button.tsx';
import { SaveIndicator } from './save-indicator.tsx';
import { createSession, type Session } from './session.ts';
import { createSource } from './source.ts';
import { SourcePane } from './source-pane.tsx';
import { TableEditing } from './table-dialog.tsx';
import { Toolbar } from './toolbar.tsx';
import { useEditorCommands } from './use-editor-commands.ts';
import { useLeaving } from './use-leaving.tsx';
import { usePanes } from './use-panes.ts';
import { useRefusals } from './use-refusals.ts';

type Props = {
  readonly draft: StoredDraft;
  readonly blockId: string | null;
  readonly onReload: () => void;
};

/** Outline, paper and source of one draft. */
export function DraftScreen({ draft, blockId, onReload }: Props) {
  const { client } = useWorkplace();
  const [session] = useState(() => createSession(client, draft));
  const [source] = useState(() => createSource(client));
  const [card] = useState(() => createProvenanceCard(client));
  const [find] = useState(() => createFind(session));
  const [exporting, setExporting] = useState<{ readonly blockId: string | null } | null>(null);
  const [showsOrigin, setShowsOrigin] = useState(true);
  const panes = usePanes();
  const leaving = useLeaving(session);
  useRefusals(session);
  useEffect(
    () => () => {
      find.stop();
      session.close();
    },
    [find, session],
  );
  const onExport = useCallback(() => setExporting({ blockId: null }), []);
  const onPages = useCallback(() => setExporting({ blockId: session.where.getState().blockId }), [session]);
  const onOrigin = useCallback(() => setShowsOrigin((before) => !before), []);
  const onExported = useCallback(() => setExporting(null), []);
  useKeptBlock(useCallback(() => session.where.getState().blockId, [session]));
  useEditorCommands({ session, source, find, card, panes, onExport, onPages, onOrigin });
  return (
    <Screen
      top={<Top session={session} onExport={onExport} onReload={onReload} />}
      status={<Facts session={session} />}
    >
      <div className={`editor ${showsOrigin ? 'shows-origin' : ''}`}>
        <Columns
          name="editor"
          left={{
            label: outlineTexts.pane,
            content: <OutlinePane session={session} />,
            width: 240,
            min: 184,
            max: 316,
            open: panes.left,
          }}
          right={{
            label: sourceTexts.pane,
            content: <SourcePane session={session} source={source} />,
            width: 332,
            min: 264,
            max: 480,
            open: panes.right,
          }}
        >
          <Toolbar session={session} showsOrigin={showsOrigin} onOrigin={setShowsOrigin} />
          <FindBar find={find} />
          <Paper session={session} card={card} blockId={blockId} showsOrigin={showsOrigin} />
        </Columns>
      </div>
      <TableEditing session={session} />
      {exporting !== null && <Export session={session} blockId={exporting.blockId} onClose={onExported} />}
      {leaving}
    </Screen>
  );
}

function Top({ session, onExport, onReload }: { session: Session; onExport: () => void; onReload: () => void }) {
  const title = useStore(session.survey, (survey) => survey.title);
  return (
    <TopBar
      back={{ label: texts.drafts, place: { screen: 'drafts' } }}
      title={title || texts.untitled}
      state={<SaveIndicator autosave={session.autosave} onReload={onReload} />}
    >
      <RollingButton session={session} />
      <Button type="primary" icon={<Icon name="export" />} onClick={onExport}>
        {texts.export}
      </Button>
    </TopBar>
  );
}

function Facts({ session }: { readonly session: Session }) {
  const characters = useStore(session.survey, (survey) => survey.characters);
  const slots = useStore(session.survey, (survey) => survey.slots);
  return <StatusBar facts={texts.facts(characters, slots)} keys={texts.keys} />;
}

type ExportProps = { readonly session: Session; readonly blockId: string | null; readonly onClose: () => void };

/** The file is written from the library: what is on the screen must be there first. */
function Export({ session, blockId, onClose }: ExportProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void session.autosave.flush().then((isSaved) => (isSaved ? setReady(true) : onClose()));
  }, [session, onClose]);
  if (!ready) return null;
  const { state } = session.view;
  return (
    <ExportDialog
      source={{ of: 'draft', id: session.draftId }}
      title={session.survey.getState().title || texts.untitled}
      blocks={session.blocks()}
      labels={labelsOf(state)}
      blockId={blockId}
      onClose={onClose}
      onGoTo={(id) => {
        onClose();
        session.show(id);
      }}
    />
  );
}
