import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { correctionNames, confirmTexts as texts } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { EmptyState, Meta } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { ConfirmCard } from './confirm-card.tsx';
import type { Asking } from './ready-screen.tsx';
import { useReady } from './structure-context.ts';

type Props = { readonly goToLine: (line: number) => void; readonly ask: (what: Asking) => void };

const cardHeight = 130;

/** What the recogniser was not sure of: the likely answer on Y, the other on N. */
export function ConfirmTab({ goToLine, ask }: Props) {
  const { navigation } = useWorkplace();
  const toConfirm = useReady((ready) => ready.toConfirm);
  const confirming = useReady((ready) => ready.confirming);
  const documentId = useReady((ready) => ready.view.document.summary.id);
  const scroller = useRef<HTMLDivElement>(null);
  const keyOf = useCallback(
    (index: number) => {
      const { diagnostic, blockId } = toConfirm[index] ?? {};
      return `${index} ${blockId} ${diagnostic?.line} ${diagnostic?.message}`;
    },
    [toConfirm],
  );
  const virtualizer = useVirtualizer({
    count: toConfirm.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: keyOf,
    overscan: 4,
  });
  useEffect(() => {
    if (confirming !== null) virtualizer.scrollToIndex(confirming, { align: 'auto' });
  }, [confirming, virtualizer]);
  return (
    <div ref={scroller} className="scroll">
      <LostCorrections />
      {toConfirm.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText}>
          <Button onClick={() => void navigation.go({ screen: 'reader', documentId })}>{texts.toReading}</Button>
        </EmptyState>
      ) : (
        <ol className="confirm-cards" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const confirm = toConfirm[index];
            if (confirm === undefined) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={index === confirming ? 'confirm-card on' : 'confirm-card'}
                aria-current={index === confirming ? 'true' : undefined}
                aria-posinset={index + 1}
                aria-setsize={toConfirm.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ConfirmCard
                  confirm={confirm}
                  index={index}
                  isNow={index === confirming}
                  goToLine={goToLine}
                  ask={ask}
                />
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}

/** Corrections that a newer reading of the file has no place for. */
function LostCorrections() {
  const lost = useReady((ready) => ready.view.corrections.lost);
  if (lost.length === 0) return null;
  const names = new Map<string, string>();
  for (const operation of lost) {
    const words = 'at' in operation ? operation.at.quote : 'text' in operation ? operation.text : operation.message;
    names.set(`${operation.op} ${words}`, `${correctionNames[operation.op]}“${words.slice(0, 16)}”`);
  }
  return (
    <section className="lost-corrections">
      <h3>
        <Icon name="warning" />
        {texts.lost(lost.length)}
      </h3>
      <p>{texts.lostText}</p>
      <p className="quiet">
        <Meta items={[...names.values()]} />
      </p>
    </section>
  );
}
