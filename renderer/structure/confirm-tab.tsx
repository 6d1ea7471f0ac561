import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { blockReading } from '../../shared/domain/block.ts';
import type { Confirm } from '../../shared/domain/correction/diagnosed.ts';
import { correctionNames, confirmTexts as texts } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { EmptyState, Kbd, Meta } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { useReady, useStructure } from './structure-context.ts';
import { fixAt } from './structure-store.ts';
import { fixName, useWishes } from './use-wishes.ts';

type Props = { readonly goToLine: (line: number) => void };

const nothing = (): void => {};

/** What the recogniser was not sure of: the likely answer on Y, the other on N. */
export function ConfirmTab({ goToLine }: Props) {
  const { navigation } = useWorkplace();
  const toConfirm = useReady((ready) => ready.toConfirm);
  const confirming = useReady((ready) => ready.confirming);
  const documentId = useReady((ready) => ready.view.document.summary.id);
  return (
    <div className="scroll">
      <LostCorrections />
      {toConfirm.length === 0 ? (
        <EmptyState title={texts.none} text={texts.noneText}>
          <Button onClick={() => void navigation.go({ screen: 'reader', documentId })}>{texts.toReading}</Button>
        </EmptyState>
      ) : (
        <ol className="confirm-cards">
          {toConfirm.map((confirm, index) => (
            <Card
              // biome-ignore lint/suspicious/noArrayIndexKey: the same can stand twice in a line
              key={`${index} ${confirm.diagnostic.line} ${confirm.diagnostic.message}`}
              confirm={confirm}
              index={index}
              isNow={index === confirming}
              goToLine={goToLine}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

type CardProps = Props & { readonly confirm: Confirm; readonly index: number; readonly isNow: boolean };

function Card({ confirm: { diagnostic, blockId }, index, isNow, goToLine }: CardProps) {
  const structure = useStructure();
  const wishes = useWishes(nothing);
  const words = useReady(({ view }) => {
    const block = view.document.blocks.find(({ id }) => id === blockId);
    return block === undefined ? null : blockReading(block).slice(0, 60);
  });
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNow) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  const view = useReady((ready) => ready.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the document may have another answer
  const fix = useMemo(() => {
    const ready = structure.ready();
    return ready === null ? null : fixAt(ready, index);
  }, [structure, view, index]);
  const { rule, line, message } = diagnostic;
  const see = (): void => {
    structure.confirm(index);
    goToLine(line);
  };
  return (
    <li ref={card} className={isNow ? 'confirm-card on' : 'confirm-card'} aria-current={isNow ? 'true' : undefined}>
      <div className="confirm-head">
        <Icon name="warning" />
        <button type="button" className="confirm-title" onClick={() => structure.confirm(index)}>
          {texts.title(rule)}
        </button>
        <button type="button" className="confirm-place" title={texts.showOriginal} onClick={see}>
          {texts.line(line)}
        </button>
      </div>
      <p>{texts.message(message)}</p>
      {words !== null && <p className="confirm-words serif cut">{words}</p>}
      <div className="confirm-actions">
        {fix !== null && (
          <Button size="small" type={isNow ? 'primary' : 'default'} onClick={() => wishes.takeFix(index)}>
            <span className="cut">{fixName(fix)}</span>
            {isNow && <Kbd>Y</Kbd>}
          </Button>
        )}
        <Button size="small" onClick={() => wishes.keep(index)}>
          {fix === null ? texts.seen : texts.keep}
          {isNow && <Kbd>N</Kbd>}
        </Button>
        {fix === null && (
          <Button size="small" type="text" onClick={see}>
            {texts.showOriginal}
          </Button>
        )}
      </div>
    </li>
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
