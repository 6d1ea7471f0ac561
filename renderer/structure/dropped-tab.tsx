import { Button } from 'antd';
import { useMemo } from 'react';
import type { Dropped } from '../../shared/domain/document.ts';
import { messages, droppedTexts as texts } from '../texts/structure.ts';
import { EmptyState } from '../ui/parts.tsx';
import { useReady, useStructure, useTell } from './structure-context.ts';

type Props = { readonly goToLine: (line: number) => void };

/** What was cut, by reason: struck through but there, and to be put back line by line. */
export function DroppedTab({ goToLine }: Props) {
  const structure = useStructure();
  const tell = useTell();
  const dropped = useReady((ready) => ready.view.document.dropped);
  const groups = useMemo(() => byReason(dropped), [dropped]);
  if (dropped.length === 0) return <EmptyState title={texts.none} text={texts.noneText} />;
  return (
    <div className="scroll">
      <p className="side-hint">{texts.hint}</p>
      {groups.map(([reason, lines]) => (
        <section key={reason}>
          <h3 className="group-head dropped-head">
            <b>{reason}</b>
            <span>{texts.lines(lines.length)}</span>
          </h3>
          <ul>
            {lines.map(({ line, text }) => (
              <li key={`${line} ${text}`} className="dropped-line">
                <button
                  type="button"
                  className="dropped-place"
                  aria-label={texts.see(line)}
                  onClick={() => goToLine(line)}
                >
                  {line}
                </button>
                <del className="serif cut grow" title={text}>
                  {text.slice(0, 200)}
                </del>
                <Button
                  size="small"
                  aria-label={texts.putBackLine(line)}
                  onClick={() => tell(structure.putBack(line, text), messages.noKind, messages.putBack(line))}
                >
                  {texts.putBack}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function byReason(dropped: readonly Dropped[]): [string, readonly Dropped[]][] {
  const groups = new Map<string, Dropped[]>();
  for (const line of dropped) groups.set(line.reason, [...(groups.get(line.reason) ?? []), line]);
  return [...groups];
}
