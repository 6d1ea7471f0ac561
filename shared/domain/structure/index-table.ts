import { withoutBlanks } from './characters.ts';
import { isTitleLike } from './framing-words.ts';
import type { Line } from './lines.ts';
import { indexKey, indexPair } from './residue-words.ts';

/** A value that a site's table or publishing line gives about the text below it. */
export type SiteFact = {
  readonly key: 'written' | 'published' | 'organisation' | 'title' | 'documentNumber';
  readonly value: string;
  readonly line: number;
  readonly quote: string;
};

/** The lines of `from..to` that belong to a 索引 table, and what they tell. */
export function readIndexTable(all: readonly Line[], from: number, to: number): { lines: number[]; facts: SiteFact[] } {
  const lines: number[] = [];
  const facts: SiteFact[] = [];
  let openKey: string | null = null;
  for (let i = from; i < to; i += 1) {
    const line = all[i];
    if (!line || line.text.length > 300) continue;
    const read = readPairs(line.text);
    if (
      read.pairs.length > 0 &&
      !(openKey === null && lines.at(-1) !== i - 1 && headsColumns(line.text, all[i + 1]?.text ?? ''))
    ) {
      lines.push(i);
      for (const [key, value] of read.pairs) addFact(facts, key, value, line);
      openKey = read.openKey;
    } else if (openKey !== null && line.text.length <= 40 && !isTitleLike(line.text) && factKey(openKey) !== 'title') {
      // The value of a key that stood alone on the line before.
      lines.push(i);
      addFact(facts, openKey, line.text, line);
      openKey = null;
    } else {
      openKey = null;
    }
  }
  return { lines, facts };
}

/**
 * 名称 数量 / 水库 12: the first row of a table of the text. Below a key of the site stands another one, or no row; the same one
 * is a cell of the head that reaches over two rows.
 */
function headsColumns(text: string, below: string): boolean {
  const cells = cellsOf(text);
  const under = cellsOf(below);
  const [first = ''] = under;
  if (cells.length > 1 && first === cells[0]) return true;
  // The empty cells at the end of a line are cut off.
  const isWide = under.length > 2 && below.split('\t').length <= text.split('\t').length;
  return (
    cells.length > 1 &&
    (under.length === cells.length || isWide) &&
    !indexKey.test(first) &&
    !cells.every((cell) => indexKey.test(cell))
  );
}

/** Without their blanks and colons. */
function cellsOf(row: string): readonly string[] {
  return row
    .split(/[|｜\t]/)
    .map((cell) => withoutBlanks(cell).replace(/[:：]$/, ''))
    .filter((cell) => cell !== '');
}

function readPairs(text: string): { pairs: [string, string][]; openKey: string | null } {
  if (!/[:：|｜\t]|\s{2}/.test(text)) return { pairs: [], openKey: null };
  // 名    称：… is spaced out to the width of the other keys.
  const squeezed = text
    .replace(/^[^:：|｜]{2,24}[:：]/, withoutBlanks)
    .replace(/(^|[|｜\t])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?=[|｜\t])/g, '$1$2$3');
  const cells = squeezed.split(/[|｜\t]|\s{2,}/).map((cell) => cell.trim());
  const pairs: [string, string][] = [];
  let key: string | null = null;
  for (const cell of cells) {
    if (cell === '') continue;
    const bare = withoutBlanks(cell);
    const inline = indexPair.exec(bare);
    if (inline?.[1] !== undefined) {
      const value = cell.slice(cell.search(/[:：]/) + 1).trim();
      if (value === '') key = inline[1];
      else pairs.push(...splitInline(inline[1], value));
    } else if (indexKey.test(bare) && cells.length > 1) {
      if (key !== null) pairs.push([key, '']);
      key = bare;
    } else if (key !== null) {
      pairs.push([key, cell]);
      key = null;
    } else if (pairs.length === 0) {
      return { pairs: [], openKey: null };
    }
  }
  if (key !== null) pairs.push([key, '']);
  return { pairs, openKey: cells.length === 1 ? key : null };
}

/** `002/2024-01 发布机构：区科技局 发文日期：2024-03-24`: pairs set apart by single blanks. */
function splitInline(key: string, rest: string): [string, string][] {
  const pairs: [string, string][] = [];
  let open = key;
  let value = '';
  for (const word of rest.split(/\s+/)) {
    const next = indexPair.exec(word);
    if (next?.[1] === undefined) {
      value += (value === '' ? '' : ' ') + word;
      continue;
    }
    pairs.push([open, value]);
    open = next[1];
    value = next[2] ?? '';
  }
  pairs.push([open, value]);
  return pairs;
}

function factKey(key: string): SiteFact['key'] | null {
  if (/^(?:成文|发文|印发|制发|形成)(?:日期|时间)$/.test(key)) return 'written';
  if (/^(?:发布|生成|公开|更新)(?:日期|时间)$/.test(key)) return 'published';
  if (/^(?:发布|发文|制发|公开|信息公开|起草)(?:机构|机关|单位|部门|主体)$/.test(key)) return 'organisation';
  if (/^(?:信息|文件|公文)?(?:名称|标题)$/.test(key)) return 'title';
  if (/^(?:发文)?[文字]号$/.test(key)) return 'documentNumber';
  return null;
}

function addFact(facts: SiteFact[], key: string, raw: string, line: Line): void {
  const known = factKey(key);
  const value = raw.trim();
  if (known && value !== '' && !/^[-—无/]+$/.test(value))
    facts.push({ key: known, value, line: line.number, quote: value });
}
