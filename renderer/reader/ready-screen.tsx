import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { isScan } from '../../shared/contract/documents.ts';
import { sectionCount } from '../../shared/domain/section-count.ts';
import { messageOf } from '../client.ts';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { ModeSwitch } from '../structure/mode-switch.tsx';
import { readerTexts } from '../texts/reader.ts';
import { Columns } from '../ui/columns.tsx';
import { Icon } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';
import { ReaderVersions } from '../versions/reader-versions.tsx';
import { useWorkplace } from '../workplace.tsx';
import { Desk } from './desk.tsx';
import { FindField } from './find-field.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { useReader, useReady } from './reader-context.ts';
import { ReaderExport } from './reader-export.tsx';
import { ReaderOriginal } from './reader-original.tsx';
import { entriesOfBlocks, outlineEntries } from './sections.ts';
import { usePanes } from './use-panes.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReadingPosition } from './use-reading-position.ts';
import { blockElement, firstBlockInSight } from './words-in-page.ts';

/** From this width on a page beside the text is large enough to be read. */
const roomy = 1600;

type Props = { readonly blockId: string | null; readonly query: string | null };

/** The screen of a document that is there. */
export function ReadyScreen({ blockId, query }: Props) {
  const reader = useReader();
  const { newDraft, navigation } = useWorkplace();
  const document = useReady((ready) => ready.document);
  const notes = useReady((ready) => ready.annotations.length);
  const isWriting = useReady((ready) => ready.editing !== null || ready.placing !== null);
  const { summary, blocks } = document;
  const scroller = useRef<HTMLDivElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const entries = useMemo(() => outlineEntries(blocks), [blocks]);
  const entryOf = useMemo(() => entriesOfBlocks(blocks, entries), [blocks, entries]);
  const sections = useMemo(() => sectionCount(blocks), [blocks]);
  const position = useReadingPosition(scroller, entries, entryOf);
  const panes = usePanes(isWriting);
  useReaderCommands({ findField, step: position.step, ...panes });
  useSavingBeforeLeaving(blockId, query);

  const toText = useCallback(() => {
    const caret = reader.ready()?.caret;
    if (scroller.current && caret) blockElement(scroller.current, caret)?.focus({ preventScroll: true });
  }, [reader]);
  const { isCovered, toggleOriginal } = panes;
  const leaveOriginal = useCallback(() => {
    if (isCovered) toggleOriginal();
    toText();
  }, [isCovered, toggleOriginal, toText]);
  const { jump } = position;
  const show = useCallback((id: string) => jump(id, false), [jump]);
  const before = useStore(navigation.store, ({ back }) => back.at(-1));
  // Read from a hit, a document belongs to its search.
  const search = before?.screen === 'search' ? before : null;
  const library = { label: readerTexts.library, place: { screen: 'library', documentId: summary.id } } as const;
  const top = (
    <TopBar
      back={search === null ? library : { label: readerTexts.search, place: search }}
      title={summary.title}
      state={
        <>
          {summary.documentNumber !== null && <Badge>{summary.documentNumber}</Badge>}
          <ReaderVersions summary={summary} />
        </>
      }
    >
      {!isScan(summary) && (
        <ModeSwitch
          documentId={summary.id}
          mode="reader"
          blockId={() => reader.ready()?.caret ?? firstBlockInSight(scroller.current)}
          toConfirm={document.diagnostics.length}
        />
      )}
      <FindField field={findField} firstBlock={() => firstBlockInSight(scroller.current)} onLeave={toText} />
      {!isScan(summary) && (
        <Button
          type="text"
          className={panes.hasOriginal ? 'pane-button on' : 'pane-button'}
          data-command="here.original"
          aria-label={readerTexts.originalPane}
          aria-pressed={panes.hasOriginal}
          title={`${readerTexts.originalPane}（O）`}
          icon={<Icon name="document" />}
          onClick={panes.toggleOriginal}
        >
          {readerTexts.originalPane}
        </Button>
      )}
      <Button
        type="text"
        className={panes.hasNotes ? 'pane-button on' : 'pane-button'}
        data-command="pane.right"
        aria-label={readerTexts.notesPane}
        aria-pressed={panes.hasNotes}
        title={`${readerTexts.notesPane}（F9）`}
        icon={<Icon name="note" />}
        onClick={panes.toggleNotes}
      >
        {readerTexts.notesPane}
      </Button>
      {blocks.length > 0 && <ReaderExport onGoTo={show} />}
      <Button
        type="primary"
        className="reader-draft"
        data-command="draft.new"
        aria-label={readerTexts.draftFrom}
        title={readerTexts.draftFrom}
        icon={<Icon name="pen" />}
        disabled={isScan(summary)}
        onClick={() => newDraft.ask(summary.id)}
      >
        {readerTexts.draftFrom}
      </Button>
    </TopBar>
  );
  const facts = readerTexts.facts(summary.characters, sections, notes);
  const outline = {
    label: readerTexts.outlinePane,
    content: <OutlinePane entries={entries} position={position} />,
    width: 204,
    min: 160,
    max: 360,
    open: panes.hasOutline,
  };
  const original = <ReaderOriginal show={show} toText={leaveOriginal} />;
  const beside = {
    label: readerTexts.originalPane,
    content: original,
    width: window.innerWidth >= roomy ? 600 : 460,
    min: 300,
    max: 900,
    open: panes.hasOriginal && !isCovered,
  };
  return (
    <Screen
      top={top}
      status={<StatusBar facts={facts} keys={readerTexts.keys} />}
      home={isScan(summary) ? '.original-pages' : '.reader-text [tabindex="0"]'}
    >
      {blocks.length === 0 ? (
        <div className="reader-scan">
          <p className="reader-scan-note">{readerTexts.scan}</p>
          {original}
        </div>
      ) : (
        <Columns name="reader" left={outline} right={beside}>
          <Desk
            scroller={scroller}
            jump={position.jump}
            mark={position.mark}
            blockId={blockId}
            query={query}
            hasNotes={panes.hasNotes}
            hasOriginal={panes.hasOriginal}
          />
          {isCovered && <div className="original-over">{original}</div>}
        </Columns>
      )}
    </Screen>
  );
}

/** A note that is being written is saved before the screen is left; when it cannot be saved, one stays. */
function useSavingBeforeLeaving(blockId: string | null, query: string | null): void {
  const reader = useReader();
  const { navigation, toasts } = useWorkplace();
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another place in the same document takes the guard away
  useEffect(() => {
    navigation.setGuard(() =>
      reader.saveEditing().then(
        () => true,
        (error: unknown) => {
          toasts.show({ kind: 'error', text: messageOf(error) });
          return false;
        },
      ),
    );
    return () => navigation.setGuard(null);
  }, [reader, navigation, toasts, blockId, query]);
}
