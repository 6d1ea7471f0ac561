import { generousWidth } from './text-width.ts';

/** 22 pt in 156 mm: 20.1 characters. */
const titleLineWidth = 20;

/**
 * Breaks a long title into lines, words unbroken, in the shape of a trapezium or a rhombus (clause 7.3.1).
 * A title that fits stays as it is.
 */
export function titleLines(title: string, limit = titleLineWidth): readonly string[] {
  const total = generousWidth(title);
  // Nobody writes a title of five lines; what claims to be one is left to Word, for the search below grows with every line.
  if (total <= limit || total > limit * 4) return [title];
  const places = breakPlaces(title);
  const fewest = Math.ceil(total / limit);
  for (const count of [fewest, fewest + 1]) {
    const best = cheapest(title, places, count, limit);
    if (best !== null) return best;
  }
  return [title]; // a word wider than a line: Word has to break it
}

/**
 * A title in pieces that a line of it should not be broken within; joined they are the title. For places whose width is not
 * known beforehand: between which of them to break is left to who draws them.
 */
export function unbrokenPieces(title: string): readonly string[] {
  const places = breakPlaces(title);
  const cut = (from: number, to: number, dearest: number): readonly string[] => {
    const cuts = places.filter(({ at, cost }) => at > from && at < to && cost <= dearest).map(({ at }) => at);
    return [...cuts, to].map((end, i) => title.slice(cuts[i - 1] ?? from, end));
  };
  let from = 0;
  return cut(0, title.length, 0.3).flatMap((piece) => {
    const start = from;
    from += piece.length;
    return generousWidth(piece) > widestPiece ? cut(start, from, 1) : [piece];
  });
}

/** A column is at least twice as wide; a longer piece is broken between its words. */
const widestPiece = 12;

type Place = { readonly at: number; readonly cost: number };

/** Where a line may end, and how much it hurts there: nothing before 关于, a year or 和; much beside a single character. */
function breakPlaces(title: string): readonly Place[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  const inside = new Set([...title.matchAll(fixedPhrases)].flatMap(({ 0: phrase, index }) => within(phrase, index)));
  return words.slice(1).flatMap(({ index, segment }, i) => {
    const before = title.slice(0, index);
    const after = title.slice(index);
    if (/[（《“‘〈〔\d.]$/u.test(before) || /^[、，。；：！？）》”’〉〕—…的年]/u.test(after)) return [];
    if (/[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after)) return [];
    if (/^(?:关于|和\d{4}年|及\d{4}年|暨|与\d{4}年|《|\d{4}年)/u.test(after) && !/[和及与暨]$/u.test(before))
      return [{ at: index, cost: 0 }];
    if (/》$/u.test(before) || /(?:关于|印发|转发|报送|委员会|[局厅部办])$/u.test(before))
      return [{ at: index, cost: 0.3 }];
    // 云岭|区: the segmenter does not know every place.
    if (inside.has(index) || /^[省市县区镇乡州盟旗]/u.test(after)) return [{ at: index, cost: 5 }];
    const single = segment.length === 1 || words[i]?.segment.length === 1;
    return [{ at: index, cost: single ? 3 : 1 }];
  });
}

/** Two words to the segmenter, one to everybody who reads titles. */
const fixedPhrases =
  /国民经济|社会发展|社会保障|人力资源|乡村振兴|全面振兴|高质量发展|营商环境|生态环境|自然资源|行政执法|行政审批|安全生产|养老服务|公共服务|专精特新|科学技术|基层治理|社会治理|依法行政|法治政府|信息公开|领导小组|实施方案|行动计划|行动方案|工作要点|工作总结|工作计划|工作思路|工作安排|工作情况|工作报告|执行情况|完成情况|从严治党|主体责任/gu;

function within(phrase: string, index: number): readonly number[] {
  return Array.from({ length: phrase.length - 1 }, (_, i) => index + i + 1);
}

function cheapest(title: string, places: readonly Place[], count: number, limit: number): readonly string[] | null {
  let best: { cost: number; lines: readonly string[] } | null = null;
  const mean = generousWidth(title) / count;
  const visit = (start: number, next: number, lines: readonly string[], cost: number): void => {
    if (lines.length === count - 1) {
      const all = [...lines, title.slice(start)];
      const widths = all.map(generousWidth);
      if (Math.max(...widths) > limit) return;
      const whole = cost + shapeCost(widths, mean);
      if (best === null || whole < best.cost) best = { cost: whole, lines: all };
      return;
    }
    for (let i = next; i < places.length; i++) {
      const place = places[i];
      if (place === undefined) break;
      const line = title.slice(start, place.at);
      if (generousWidth(line) > limit) break;
      visit(place.at, i + 1, [...lines, line], cost + place.cost);
    }
  };
  visit(0, 0, [], 0);
  return (best as { lines: readonly string[] } | null)?.lines ?? null; // the compiler does not see the assignment in `visit`
}

/** Even lines are good, a waist in the middle is not. */
function shapeCost(widths: readonly number[], mean: number): number {
  const uneven = widths.reduce((sum, width) => sum + ((width - mean) / mean) ** 2, 0) * 4;
  const waist = widths.some(
    (width, i) => i > 0 && i < widths.length - 1 && width < Math.min(widths[i - 1] ?? 0, widths[i + 1] ?? 0),
  );
  return uneven + (waist ? 3 : 0);
}
