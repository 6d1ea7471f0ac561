import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { headingLine } from '../../shared/domain/outline.ts';
import { sourceTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import { Tag } from '../ui/tag.tsx';
import { useWorkplace } from '../workplace.tsx';
import { insertWhole, insertWords } from './actions.ts';
import { PassageCard } from './passage-card.tsx';
import { isSubheading, notesOn, pathTo, type Ready } from './passages.ts';
import type { Session } from './session.ts';
import { neighbour, passagesOf, type Source, targetOf } from './source.ts';
import { passageKey } from './survey.ts';
import './source-pane.css';

type Props = { readonly session: Session; readonly source: Source };

/** Beside the text what it was made from: last year's same section, and what was noted there. Follows the caret. */
export function SourcePane({ session, source }: Props) {
  const view = useStore(source.store, (state) => state.view);
  const { blockId, headingId } = useStore(session.where);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a caret in another section shows another source
  useEffect(() => {
    void source.show(targetOf(session.blocks(), blockId));
  }, [session, source, headingId, blockId]);
  return (
    <div className="panel source-pane" data-pane="source">
      <div className="source-title">
        <h2 className="pane-title">{texts.title}</h2>
      </div>
      {view.status === 'ready' && <Passages session={session} source={source} view={view} />}
      {view.status === 'loading' && <p className="source-empty quiet">{texts.loading}</p>}
      {view.status === 'failed' && (
        <div className="source-empty" role="alert">
          <b>{texts.failed}</b>
          <p>{view.message}</p>
        </div>
      )}
      {view.status === 'none' && <Empty session={session} />}
    </div>
  );
}

function Empty({ session }: { readonly session: Session }) {
  const isFromTemplate = session.source.from === 'template';
  return (
    <div className="source-empty">
      <b>{texts.emptyTitle}</b>
      <p>{isFromTemplate ? texts.emptyTemplate : texts.emptyText}</p>
    </div>
  );
}

function Passages({ session, source, view }: Props & { readonly view: Ready }) {
  const { navigation } = useWorkplace();
  const used = useStore(session.survey, (survey) => survey.used);
  const caret = useStore(session.where, (where) => where.blockId);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly at: string } | null>(null);
  const list = useRef<HTMLElement>(null);
  const { document, notes, sectionId } = view;
  const documentId = document.summary.id;
  const passages = useMemo(() => passagesOf(document.blocks, sectionId), [document, sectionId]);
  const own = session.blocks().find((block) => block.id === caret)?.provenance;
  const ofCaret = own?.origin === 'document' && own.documentId === documentId ? own.blockId : null;
  // What the writer chose holds until the caret goes to another block.
  const current = chosen?.at === caret ? chosen.id : ofCaret;
  const sectionNotes = notesOn(notes, sectionId).filter(({ anchor }) => anchor.target === 'section');

  const readable = passages.filter((block) => !isSubheading(block));
  const stop = (readable.find((block) => block.id === current) ?? readable[0])?.id;

  useEffect(() => {
    if (current !== null)
      list.current?.querySelector(`[data-passage="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const step = (by: 1 | -1, label: string, icon: 'left' | 'right') => (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      disabled={neighbour(document.blocks, sectionId, by) === null}
      onClick={() => source.step(by)}
    >
      <Icon name={icon} />
    </button>
  );

  return (
    <>
      <div className="source-where">
        <button
          type="button"
          className="cut grow"
          title={texts.openDocument}
          onClick={() => void navigation.go({ screen: 'reader', documentId, blockId: sectionId })}
        >
          {pathTo(document, sectionId)}
        </button>
        {step(-1, texts.previous, 'left')}
        {step(1, texts.next, 'right')}
      </div>
      <section ref={list} className="scroll" aria-label={texts.passages}>
        {sectionNotes.map((note) => (
          <p key={note.id} className="source-note">
            <Meta items={[texts.sectionNotes, note.author]} />
            {note.tag !== null && <Tag name={note.tag} />}
            {note.note !== '' && <span>{note.note}</span>}
          </p>
        ))}
        {passages.map((block) =>
          isSubheading(block) ? (
            <h3 key={block.id} className="source-subheading" hidden={block.id === sectionId}>
              {headingLine(block)}
            </h3>
          ) : (
            <PassageCard
              key={block.id}
              block={block}
              notes={notesOn(notes, block.id).filter(({ anchor }) => anchor.target !== 'section')}
              use={used.get(passageKey(documentId, block.id)) ?? null}
              isCurrent={block.id === current}
              isStop={block.id === stop}
              onChoose={() => setChosen({ id: block.id, at: caret })}
              onInsertWords={(words) => insertWords(session, { documentId, block }, words)}
              onInsertWhole={() => insertWhole(session, { documentId, block })}
            />
          ),
        )}
        {readable.length === 0 && <p className="source-empty quiet">{texts.nothing}</p>}
      </section>
    </>
  );
}
