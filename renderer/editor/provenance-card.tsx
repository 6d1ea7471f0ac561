import { Button } from 'antd';
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { restored, takenWords } from '../../shared/domain/editing/restore.ts';
import { changedPlaces, type WordChange, wordChanges } from '../../shared/domain/word-changes.ts';
import { provenanceTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { ProvenanceCardStore, ShownProvenance } from './provenance.ts';
import type { Session } from './session.ts';
import { useCardPlace } from './use-card-place.ts';
import './provenance-card.css';

type Props = {
  readonly session: Session;
  readonly card: ProvenanceCardStore;
  readonly shown: ShownProvenance;
  readonly desk: RefObject<HTMLElement | null>;
};

/** Where a paragraph came from, what of it was changed, and the ways there and back. Stands below the paragraph. */
export function ProvenanceCard({ session, card, shown, desk }: Props) {
  const { navigation } = useWorkplace();
  const box = useRef<HTMLDivElement>(null);
  const place = useCardPlace(session, shown, desk, box);
  const { provenance, origin, block, by } = shown;
  const isReady = origin.status !== 'loading' && place !== null;

  useEffect(() => {
    if (by !== 'keys' || !isReady) return;
    const first = box.current?.querySelector<HTMLElement>('button:not(:disabled)') ?? box.current;
    first?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [by, isReady]);

  function close(): void {
    card.close();
    session.focus();
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  }

  function leave(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget)) return;
    card.close();
  }

  const manner = provenance.origin === 'template' ? 'structure' : provenance.manner;
  const source = origin.status === 'document' ? origin.source : null;
  const words = source === null ? null : takenWords(block, source);
  return (
    <div
      ref={box}
      className="provenance-card"
      // Not `visibility`: buttons change it over time, and could not be given the focus at once.
      style={place ?? { opacity: 0 }}
      role="dialog"
      aria-label={texts.label}
      tabIndex={-1}
      onKeyDown={press}
      onBlur={leave}
    >
      <div className="provenance-head">
        <Badge tone={manner === 'structure' ? 'plain' : 'accent'}>{texts.manners[manner]}</Badge>
        <Title origin={origin} />
      </div>
      {origin.status === 'unknown' && <Said text={origin.message} />}
      {origin.status === 'document' && origin.isInTrash && <Said text={texts.inTrash} />}
      {origin.status === 'document' && source === null && <Said text={texts.blockGone} />}
      {source !== null && words !== null && <Words now={block.text} source={words} manner={manner} />}
      {origin.status === 'document' && (
        <div className="provenance-foot">
          <Button
            size="small"
            onClick={() => {
              const { documentId } = origin;
              const blockId = source === null ? {} : { blockId: source.id };
              void navigation.go({ screen: 'reader', documentId, ...blockId });
            }}
          >
            {texts.open}
          </Button>
          {source !== null && words !== null && (
            <Button
              size="small"
              disabled={words === block.text}
              title={words === block.text ? texts.same : texts.restoreHint}
              onClick={() => {
                const passage = { documentId: origin.documentId, block: source };
                session.edit((blocks) => restored(blocks, block.id, passage), { blockId: block.id, offset: 'end' });
                close();
              }}
            >
              {texts.restore}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Title({ origin }: Pick<ShownProvenance, 'origin'>) {
  switch (origin.status) {
    case 'loading':
      return <span className="quiet">{texts.loading}</span>;
    case 'unknown':
      return null;
    case 'template':
      return <b className="cut">{texts.template(origin.name)}</b>;
    case 'document':
      return (
        <span className="provenance-from">
          <b className="cut" title={origin.title}>
            {origin.title}
          </b>
          <span className="cut quiet" title={origin.path}>
            {origin.path}
          </span>
        </span>
      );
  }
}

/** What is to be known before the buttons are pressed. */
function Said({ text }: { readonly text: string }) {
  return (
    <p className="provenance-said">
      <Icon name="info" />
      {text}
    </p>
  );
}

type WordsProps = {
  readonly now: string;
  readonly source: string;
  readonly manner: 'copied' | 'rewritten' | 'structure';
};

/** The words of the source, and what became of them. Of a structure nothing was to be kept, so nothing is compared. */
function Words({ now, source, manner }: WordsProps) {
  const changes = useMemo(
    () => (manner === 'structure' ? [{ kind: 'same', text: source } as const] : wordChanges(source, now)),
    [manner, source, now],
  );
  const isPart = manner === 'copied' && changes.every(({ kind }) => kind !== 'added');
  const places = changedPlaces(changes);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <p className="provenance-words serif" tabIndex={0}>
        {changes.map((change, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other name than its number
          <Stretch key={i} change={change} isPart={isPart} />
        ))}
      </p>
      {manner !== 'structure' && (
        <p className="provenance-count">{places === 0 ? texts.same : isPart ? texts.part : texts.places(places)}</p>
      )}
    </>
  );
}

function Stretch({ change: { kind, text }, isPart }: { readonly change: WordChange; readonly isPart: boolean }) {
  if (kind === 'same') return text;
  if (kind === 'added') return <ins>{text}</ins>;
  return isPart ? <span className="provenance-unused">{text}</span> : <del>{text}</del>;
}
