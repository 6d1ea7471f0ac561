import { type MouseEvent, memo } from 'react';
import { type Block, isRunIn, opensSection, runInBody, sectionTitle } from '../../shared/domain/block.ts';
import { confirmTexts, levelName, listTexts, partNames, toolTexts } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';
import { RowMore } from '../ui/row-more.tsx';
import type { BlockRow as Row } from './rows.ts';

type Props = {
  readonly row: Row;
  readonly total: number;
  readonly isChosen: boolean;
  readonly isSelected: boolean;
  readonly top: number;
  readonly onClick: (id: string, event: MouseEvent) => void;
};

/** Official paragraphs can be pages long; a row shows how they begin. */
const shown = 160;

export const BlockRow = memo(function BlockRow({ row, total, isChosen, isSelected, top, onClick }: Props) {
  const { id, block, position, lines, name, indent, part, toConfirm } = row;
  const isSection = opensSection(block);
  const confirms = toConfirm.map(({ diagnostic: { rule, message } }) => confirmTexts.short(rule, message));
  const label = listTexts.aloud([
    lines === null ? null : listTexts.aloudLine(lines),
    name,
    block.kind === 'heading' ? levelName(block.depth) : null,
    contentOf(block),
    part === null ? null : partNames[part],
    ...confirms,
  ]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it answers the keys
    <div
      className={`row structure-row${isSelected ? ' on' : ''}${isSection ? ' is-section' : ''}`}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={total}
      aria-label={label}
      tabIndex={isChosen ? 0 : -1}
      data-id={id}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(id, event)}
    >
      <span className="structure-line">{lines}</span>
      <span className="structure-kind">
        <span className={block.kind === 'heading' ? 'badge badge-accent' : 'badge badge-line'}>{name}</span>
      </span>
      <span className="structure-text cut grow" style={{ paddingLeft: Math.min(indent, 8) * 20 }}>
        <Content block={block} />
      </span>
      {confirms.map((confirm, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same word can stand twice
        <Badge key={i} tone="warn">
          <Icon name="warning" size={12} />
          {confirm}
        </Badge>
      ))}
      <span className="structure-part">{part === null ? '' : partNames[part]}</span>
      <RowMore title={toolTexts.more} />
    </div>
  );
});

function Content({ block }: { readonly block: Block }) {
  if (block.kind === 'table') return <>{tableName(block.rows)}</>;
  if (!opensSection(block)) return <>{block.text.slice(0, shown)}</>;
  return (
    <>
      {block.label !== null && block.label.text !== '' && <b className="structure-label">{block.label.text}</b>}
      <span className="structure-title">{block.text.slice(0, Math.min(block.titleLength, shown))}</span>
      {isRunIn(block) && <span>{block.text.slice(block.titleLength, block.titleLength + shown)}</span>}
    </>
  );
}

function tableName(rows: readonly (readonly string[])[]): string {
  return listTexts.table(rows.length, Math.max(...rows.map((row) => row.length)));
}

function contentOf(block: Block): string {
  if (block.kind === 'table') return tableName(block.rows);
  if (!opensSection(block)) return block.text.slice(0, shown);
  const body = runInBody(block).slice(0, 40);
  return `${block.label?.text ?? ''}${sectionTitle(block)}${body === '' ? '' : `，${body}`}`;
}
