import { useVirtualizer } from '@tanstack/react-virtual';
import { Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { ChangeKind } from '../../shared/domain/document.ts';
import { changeNames, changeTexts as texts } from '../texts/structure.ts';
import { EmptyState } from '../ui/parts.tsx';
import { type ChangeRow, changeRows } from './change-rows.ts';
import { useReady, useStructure } from './structure-context.ts';

type Props = { readonly goToLine: (line: number) => void };

const rowHeight = 30;

/** Every normalisation, by kind: how it stood, how it reads now, and where. */
export function ChangesTab({ goToLine }: Props) {
  const { blocks, changes } = useReady((ready) => ready.view.document);
  const [kind, setKind] = useState<ChangeKind | 'all'>('all');
  const rows = useMemo(() => changeRows(blocks, changes), [blocks, changes]);
  const shown = useMemo(() => (kind === 'all' ? rows : rows.filter((row) => row.kind === kind)), [rows, kind]);
  if (rows.length === 0) return <EmptyState title={texts.none} text={texts.noneText} />;
  const counts = ChangeKind.options
    .map((each) => ({ value: each, count: rows.filter((row) => row.kind === each).length }))
    .filter(({ count }) => count > 0);
  return (
    <>
      <div className="change-kinds">
        <Segmented<ChangeKind | 'all'>
          size="small"
          aria-label={texts.filter}
          value={kind}
          options={[
            { value: 'all', label: texts.all },
            ...counts.map(({ value, count }) => ({ value, label: `${changeNames[value]} ${count}` })),
          ]}
          onChange={setKind}
        />
      </div>
      <ChangeList key={kind} rows={shown} goToLine={goToLine} />
    </>
  );
}

function ChangeList({ rows, goToLine }: Props & { readonly rows: readonly ChangeRow[] }) {
  const structure = useStructure();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  return (
    <div ref={scroller} className="scroll change-list">
      <ul style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { blockId, line, left, before, after, right } = row;
          const go = (): void => {
            structure.choose(blockId);
            if (line !== null) goToLine(line);
          };
          return (
            <li key={index} className="change-row" style={{ transform: `translateY(${start}px)` }}>
              <button type="button" aria-label={texts.aloud(line ?? 0, spoken(before), spoken(after))} onClick={go}>
                <span className="structure-line">{line}</span>
                <span className="serif change-words">
                  <span className="change-left">{left}</span>
                  <del>{visible(before)}</del>
                  {after !== '' && <ins>{visible(after)}</ins>}
                  <span className="change-right">{right}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function visible(text: string): string {
  return text.replaceAll('\n', texts.lineEnd).replaceAll(/\s/gu, texts.space);
}

function spoken(text: string): string {
  return text === '' ? texts.nothing : visible(text);
}
