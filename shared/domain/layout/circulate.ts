import { headingEnd } from '../anchor.ts';
import { opensSection } from '../block.ts';
import { bookmarkName, type Circulation, textHash } from '../circulation.ts';
import { type LaidBlock, type LaidOut, type LaidParagraph, paragraphText } from './laid-out.ts';
import { blockInParagraph, ownText, placeInParagraph } from './laid-place.ts';
import type { LayOutInput } from './lay-out.ts';
import { type MarkSpan, withMarks } from './marks.ts';
import type { Variant } from './variant.ts';

type Wish = Extract<Variant, { readonly kind: 'circulation' }>;

/** The text as it goes to others for their opinion: marked as such under its title, every section with a bookmark. */
export function circulate(laidOut: LaidOut, { blocks, labels }: LayOutInput, wish: Wish): LaidOut {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const marked = laidOut.blocks.map((block): LaidBlock => {
    if (block.kind === 'table') return block;
    const own = block.blockIds.flatMap((id) => byId.get(id) ?? []);
    const spans = own.filter(opensSection).map((section): MarkSpan => {
      const place = { blockId: section.id, start: 0, end: headingEnd(section) };
      const mark = { kind: 'bookmark', name: bookmarkName(section.id) } as const;
      return { mark, ...placeInParagraph(block, own, labels, place) };
    });
    return spans.length === 0 ? block : { ...block, runs: withMarks(block.runs, spans) };
  });
  return { ...laidOut, blocks: marked.toSpliced(headEnd(marked), 0, ...head(wish)) };
}

/** The ids behind the copy, for its properties. What is not printed cannot come back, and has none in it. */
export function circulationOf(
  source: Pick<Circulation, 'of' | 'id' | 'revision'>,
  laidOut: LaidOut,
  { blocks, labels }: Pick<LayOutInput, 'blocks' | 'labels'>,
): Circulation {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const places = new Map(laidOut.blocks.flatMap((laid) => laid.blockIds.map((id) => [id, laid])));
  const circulated = blocks.flatMap((block) => {
    const laid = places.get(block.id);
    if (laid === undefined) return [];
    const own = laid.blockIds.flatMap((id) => byId.get(id) ?? []);
    const place = laid.kind === 'table' ? null : blockInParagraph(laid, own, labels, block.id);
    const words =
      laid.kind === 'table' || place === null
        ? ownText(block, labels)
        : paragraphText(laid).slice(place.start, place.end);
    return [{ id: block.id, bookmark: opensSection(block) ? bookmarkName(block.id) : null, hash: textHash(words) }];
  });
  return { ...source, blocks: circulated };
}

/** Behind the last title before the first heading: the mark belongs to the text, not to a cover notice or an annex. */
function headEnd(blocks: readonly LaidBlock[]): number {
  const hasRole = (block: LaidBlock, role: string) => block.kind === 'paragraph' && block.role === role;
  const text = blocks.findIndex((block) => hasRole(block, 'heading') || hasRole(block, 'runIn'));
  return blocks.slice(0, text < 0 ? blocks.length : text).findLastIndex((block) => hasRole(block, 'title')) + 1;
}

function head({ deadline, contact, phone }: Wish): readonly LaidParagraph[] {
  const until = deadline === null ? [] : [`反馈截止日期：${chineseDate(deadline)}`];
  const who = [
    ...(contact === null ? [] : [`联系人：${contact}`]),
    ...(phone === null ? [] : [`联系电话：${phone}`]),
  ].join('\u3000');
  return [
    line('subtitle', '（征求意见稿）'),
    ...[...until, ...(who === '' ? [] : [who])].map((text) => line('byline', text)),
  ];
}

function line(role: 'subtitle' | 'byline', text: string): LaidParagraph {
  return {
    kind: 'paragraph',
    role,
    blockIds: [],
    runs: [{ role: 'text', text }],
    blankLinesBefore: 0,
    newPage: false,
    keepWithNext: false,
    indent: null,
  };
}

function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
