import { headRows, type SeenCell, seenCells } from '../table-spans.ts';
import { escaped, paragraphCss, typeCss } from './html-styles.ts';
import { contentsHtml, headHtml, imprintHtml, sideBySideHtml } from './issued-html.ts';
import type { LaidBlock, LaidOut, LaidParagraph, LaidTable, Run } from './laid-out.ts';
import { headingType, levelInside, typeOf } from './paragraph-type.ts';
import { type Profile, textArea } from './profile.ts';
import { cellWidthPt, tableLayout } from './table-layout.ts';

/** One file that needs no other: for a web page or an intranet, and for printing. Headings, paragraphs and tables stay what they are. */
export function toHtml(laidOut: LaidOut, profile: Profile, title: string): string {
  const { widthMm, heightMm, marginsMm } = profile.page;
  const margins = `${marginsMm.top}mm ${marginsMm.right}mm ${marginsMm.bottom}mm ${marginsMm.left}mm`;
  const style = [
    `@page { size: ${widthMm}mm ${heightMm}mm; margin: ${margins}; }`,
    `body { max-width: ${textArea(profile).widthMm}mm; margin: 2em auto; padding: 0 1em; color: black; background: white; }`,
    'table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; } tr { break-inside: avoid; }',
    '@media print { body { max-width: none; margin: 0; padding: 0; } }',
  ];
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
${style.join('\n')}
</style>
</head>
<body>
${bodyHtml(laidOut, profile)}
</body>
</html>
`;
}

/**
 * For the clipboard: Word and WPS take the look of pasted text from the styles of each element, and outline levels from `h1` to
 * `h6`. What only they understand is prefixed with `mso`.
 */
export function toRichText(laidOut: LaidOut, profile: Profile): string {
  return `<html lang="zh-CN"><head><meta charset="utf-8"></head><body>\n${bodyHtml(laidOut, profile)}\n</body></html>`;
}

function bodyHtml(laidOut: LaidOut, profile: Profile): string {
  const { blocks, issued } = laidOut;
  const text = blocks.flatMap((block, i) => [
    ...contentsHtml(laidOut, i, profile),
    blank(block, profile) + html(block, profile),
  ]);
  return [
    ...(issued === undefined ? [] : [headHtml(issued, profile)]),
    ...text,
    ...(issued?.imprint == null ? [] : [imprintHtml(issued.imprint, profile)]),
  ].join('\n');
}

/** Blank lines are paragraphs, as in the Word file. */
function blank(block: LaidBlock, profile: Profile): string {
  const line = `<p style="${paragraphCss(profile, profile.types.body)}">&nbsp;</p>\n`;
  return line.repeat(block.blankLinesBefore);
}

function html(block: LaidBlock, profile: Profile): string {
  if (block.kind === 'table') return tableHtml(block, profile);
  const type = typeOf(profile, block);
  const pageBreak = block.newPage ? ';page-break-before:always' : '';
  if (block.indent?.kind === 'middles') return sideBySideHtml(block, block.indent.at, profile);
  const place = placeCss(block, profile);
  const style = `${paragraphCss(profile, type)};${place}${pageBreak}`;
  const name = elementOf(block);
  const content = block.runs.map((run) => runHtml(run, block, profile)).join('');
  return `<${name} style="${style}">${content}</${name}>`;
}

/** A run-in heading stays one paragraph with its text, so it is none of `h1` to `h6`; the title is the first of them. */
function elementOf(block: LaidParagraph): string {
  if (block.role === 'title') return 'h1';
  return block.role === 'heading' ? `h${Math.min(6, block.outline + 1)}` : 'p';
}

function runHtml(run: Run, block: LaidParagraph, profile: Profile): string {
  const text = escaped(run.text).replaceAll('\n', '<br>');
  const level = levelInside(block, run.role);
  const type = level === null ? typeOf(profile, block) : headingType(profile, level);
  const mark = run.opens?.find((each) => each.kind === 'bookmark');
  const id = mark === undefined ? '' : ` id="${mark.name}"`;
  return `<span lang="ZH-CN"${id} style="${typeCss(type)}">${text}</span>`;
}

function tableHtml(table: LaidTable, profile: Profile): string {
  const layout = tableLayout(table, profile);
  const type = { ...profile.types.table, sizePt: layout.sizePt };
  const heads = headRows(table);
  const seen = seenCells(table);
  const row = (cells: readonly SeenCell[], at: number): string => {
    const name = at < heads ? 'th' : 'td';
    const made = cells.flatMap((cell) => {
      if (cell.row < at) return [];
      const text = table.rows[at]?.[cell.column] ?? '';
      const { align = 'center', rightPt = 0 } = layout.cells[at]?.[cell.column] ?? {};
      const css = `border:solid windowtext .5pt;padding:2pt 4pt;width:${cellWidthPt(layout, cell).toFixed(1)}pt`;
      const aside = rightPt > 0 ? `0 ${rightPt.toFixed(1)}pt 0 0` : '0';
      const line = `margin:${aside};text-align:${align};line-height:${layout.linePitchPt}pt;mso-line-height-rule:exactly`;
      return `<${name}${spanAttributes(cell)} style="${css}"><p style="${line}"><span lang="ZH-CN" style="${typeCss(type)}">${escaped(text)}</span></p></${name}>`;
    });
    return `<tr>${made.join('')}</tr>`;
  };
  const rows = seen.map(row);
  const head = heads === 0 ? '' : `<thead>${rows.slice(0, heads).join('\n')}</thead>\n`;
  const body = rows.slice(heads).join('\n');
  return `<table style="border-collapse:collapse;mso-table-layout-alt:fixed">\n${head}<tbody>\n${body}\n</tbody>\n</table>`;
}

function spanAttributes({ rows, columns }: SeenCell): string {
  return (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');
}

function placeCss({ role, indent }: LaidParagraph, profile: Profile): string {
  const character = (count: number): string => `${count * profile.types.body.sizePt}pt`;
  if (indent?.kind === 'begins') {
    const area = (textArea(profile).widthMm * 72) / 25.4 / profile.types.body.sizePt;
    return `text-align:left;margin-left:${character(Math.max(0, Math.floor(area - indent.beforeRightEdge)))}`;
  }
  const aside = ['signature', 'date'].includes(role);
  if (indent?.kind === 'lines') {
    const { left, right, firstLine } = indent;
    const align = aside ? 'right' : 'justify';
    return `text-align:${align};margin-left:${character(left)};margin-right:${character(right)};text-indent:${character(firstLine)}`;
  }
  if (aside) return `text-align:right;margin-right:${character(2)}`;
  if (['letterhead', 'documentNumber', 'title', 'subtitle', 'byline'].includes(role)) return 'text-align:center';
  if (['addressee', 'annexMark'].includes(role)) return 'text-align:left';
  const chars = profile.indentCharacters.toFixed(1);
  return `text-align:justify;text-indent:${character(profile.indentCharacters)};mso-char-indent-count:${chars}`;
}
