import { isHanAt } from './characters.ts';

type Gap = readonly [start: number, end: number];

const fullMark = /[，：；（）？！。、《》〈〉「」『』【】〔〕…]/;
const quote = /[“”‘’]/;

/**
 * The gaps of blanks that do not belong where they stand: between Chinese characters and beside full-width marks.
 * `widened` are the marks that become full-width. Gaps come in rising order and so do the answers.
 */
export function strayGaps(text: string, gaps: readonly Gap[], widened: ReadonlySet<number>): readonly Gap[] {
  const stray: Gap[] = [];
  for (let i = 0; i < gaps.length; ) {
    const group = chineseGroup(text, gaps, i);
    if (group.length > 0) {
      for (const gap of strayInChinese(text, group)) stray.push(gap);
      i += group.length;
      continue;
    }
    const gap = gaps[i];
    if (gap && besideMark(text, gap, widened)) stray.push(gap);
    i += 1;
  }
  return stray;
}

function besideMark(text: string, [start, end]: Gap, widened: ReadonlySet<number>): boolean {
  if (start === 0 || end === text.length || /[\r\n]/.test(text.slice(start, end))) return false;
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  if (fullMark.test(left) || fullMark.test(right) || widened.has(start - 1) || widened.has(end)) return true;
  return (quote.test(left) && isHanAt(text, end)) || (quote.test(right) && isHanAt(text, start - 1));
}

type Between = { readonly gap: Gap; readonly left: number; readonly right: number };

/** The gaps from `first` on that have only Chinese characters between them, each with where its neighbours reach. */
function chineseGroup(text: string, gaps: readonly Gap[], first: number): readonly Between[] {
  const group: Between[] = [];
  for (let i = first; i < gaps.length; i += 1) {
    const gap = gaps[i];
    if (!gap || gap[0] === 0 || /[\r\n]/.test(text.slice(gap[0], gap[1]))) break;
    const last = group.at(-1);
    if (last && last.right !== gap[0]) break;
    if (!isHanAt(text, gap[0] - 1) || !isHanAt(text, gap[1])) break;
    let left = last ? last.gap[1] : gap[0];
    if (!last) while (left > 0 && isHanAt(text, left - 1)) left -= 1;
    let right = gap[1];
    while (right < text.length && isHanAt(text, right)) right += 1;
    group.push({ gap, left, right });
  }
  return group;
}

/**
 * A blank between the halves of a heading or a name in quotes (`强化引领 推进创新`) stands for a comma: it stays when the
 * whole is set off and each half is a phrase. So does a wide gap between words, which sets columns apart; but spaced
 * out letters (`总    结`) close up.
 */
function strayInChinese(text: string, group: readonly Between[]): readonly Gap[] {
  const first = group[0];
  const last = group.at(-1);
  const phrases =
    first !== undefined &&
    last !== undefined &&
    group.every(({ gap, left, right }) => gap[1] - gap[0] <= 2 && gap[0] - left >= 4 && right - gap[1] >= 4) &&
    (first.left === 0 || /[《“‘「（(〔]/.test(text.charAt(first.left - 1)) || endsLabel(text, first.left - 1)) &&
    (last.right === text.length || /[。》”’」）)]/.test(text.charAt(last.right)));
  if (phrases) return [];
  const isColumn = ({ gap, left, right }: Between) => gap[1] - gap[0] >= 3 && gap[0] - left >= 2 && right - gap[1] >= 2;
  return group.filter((between) => !isColumn(between)).map(({ gap }) => gap);
}

function endsLabel(text: string, index: number): boolean {
  return index <= 6 && /[、)）.．]/.test(text.charAt(index));
}
