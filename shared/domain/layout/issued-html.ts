import { bookmarkName, contentsEntries } from './contents.ts';
import { headMeasures } from './head-measures.ts';
import { escaped, paragraphCss, typeCss } from './html-styles.ts';
import { imprintType } from './imprint-place.ts';
import type { Imprint, Issued } from './issued.ts';
import { headLines, imprintLines } from './issued-words.ts';
import { type LaidOut, type LaidParagraph, paragraphText } from './laid-out.ts';
import type { Profile, Type } from './profile.ts';
import { rowMark } from './signing.ts';

/** 版头 in the order of the paper: marks at the left, the name large and red, the number over the red line. */
export function headHtml({ form, head }: Issued, profile: Profile): string {
  const { types, letterheadColour: red } = profile;
  const names = head.letterhead.length;
  const name: Type = { ...types.letterhead, sizePt: headMeasures(head, profile).letterheadSizePt };
  const lines = headLines(head).map((text, i) => {
    const mark = head.marks[i];
    if (mark !== undefined)
      return line(text, mark.kind === 'copyNumber' ? types.body : types.annexMark, 'left', profile);
    const isName = i < head.marks.length + names;
    if (isName) return `<p style="margin:0;text-align:center;color:#${red};${typeCss(name)}">${escaped(text)}</p>`;
    return line(text, types.body, form === 'letter' ? 'right' : 'center', profile);
  });
  const rule = form === 'order' ? '' : `\n<hr style="border:0;border-top:1pt solid #${red};margin:4mm 0">`;
  return `<header>\n${lines.join('\n')}${rule}\n</header>`;
}

/** 版记: a table of one column, for its lines. */
export function imprintHtml(imprint: Imprint, profile: Profile): string {
  const type = { ...profile.types.body, sizePt: imprintType.sizePt };
  const border = imprint.lines ? 'border-top:.7pt solid black;border-bottom:.7pt solid black;' : '';
  const rows = imprintLines(imprint).map(
    (text) => `<tr><td style="${border}padding:0 1em">${line(text, type, 'left', profile)}</td></tr>`,
  );
  return `<footer>\n<table style="border-collapse:collapse;width:100%;margin-top:2em">\n${rows.join('\n')}\n</table>\n</footer>`;
}

/** 目录 before the block of this number, each entry a link to its heading. */
export function contentsHtml(laidOut: LaidOut, block: number, profile: Profile): readonly string[] {
  if (laidOut.contents?.before !== block) return [];
  const entries = contentsEntries(laidOut).map(
    ({ level, text }, i) =>
      `<p style="${paragraphCss(profile, profile.types.body)};margin-left:${level - 1}em"><a href="#${bookmarkName(i)}" style="color:inherit;text-decoration:none">${escaped(text)}</a></p>`,
  );
  return [`<nav>\n${line('目\u3000录', profile.types.title, 'center', profile)}\n${entries.join('\n')}\n</nav>`];
}

/** Names that stand side by side, each in the middle of its cell. */
export function sideBySideHtml(paragraph: LaidParagraph, middles: readonly number[], profile: Profile): string {
  const names = paragraphText(paragraph).split(rowMark);
  const [first = 0.5, second = first + 1] = middles;
  const share = Math.min(second - first, 2 * first);
  const aside = `<td style="width:${percent(first - share / 2)}"></td>`;
  const cells = names.map(
    (name) => `<td style="width:${percent(share)}">${line(name, profile.types.body, 'center', profile)}</td>`,
  );
  return `<table style="border-collapse:collapse;width:100%"><tr>${aside}${cells.join('')}${aside}</tr></table>`;
}

function line(text: string, type: Type, align: 'left' | 'center' | 'right', profile: Profile): string {
  return `<p style="${paragraphCss(profile, type)};text-align:${align}">${escaped(text)}</p>`;
}

function percent(share: number): string {
  return `${Math.round(Math.max(0, share) * 1000) / 10}%`;
}
