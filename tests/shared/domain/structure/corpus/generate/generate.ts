/**
 * Documents with known structure: a tree of sections, numbered in one of many ways, with the quirks that real files
 * have, put together at random. The text is rendered and the gold is what was meant.
 */
import fc from 'fast-check';
import { Gold } from '../gold.ts';
import { type Line, makeBody } from './body.ts';
import { type Choose, chooseWith } from './choose.ts';
import { annex, contents } from './extras.ts';
import { makeFrame } from './frame.ts';
import { chooseStyle, type Style } from './plan.ts';
import { openingParagraph } from './prose.ts';
import { paginate, wrapParagraph } from './wrap.ts';

export type GeneratedDocument = { readonly text: string; readonly gold: Gold; readonly traits: string };

export const generatedDocument: fc.Arbitrary<GeneratedDocument> = fc.gen().map((gen) => {
  const choose = chooseWith(gen);
  const year = choose.int(2018, 2025);
  const style = chooseStyle(choose);
  const frame = makeFrame(choose, year);
  const body = makeBody(choose, style, year);
  const name = choose.one([frame.organisation, frame.shortName]);
  const opening: Line = { text: openingParagraph(choose, name, year), asItIs: false };
  const blank = style.wrap === null && choose.chance(20);
  const main = [opening, ...body.lines].flatMap((line) => {
    const typed = style.halfWidth ? halfWidth(line.text) : line.text;
    if (line.asItIs) return [typed];
    const text = style.straySpaces ? strewSpaces(choose, typed) : typed;
    const lines = style.wrap === null ? [style.indent + text] : wrapParagraph(style.indent + text, style.wrap);
    return blank ? [...lines, ''] : lines;
  });
  const paged = style.wrap === null ? { lines: main, pageLines: [] } : paginate(choose, main);
  const listed = style.contents ? contents(choose, body.sections) : [];
  // An annex follows a signature; a page of the web ends with its own lines.
  const annexed = style.annex && frame.dropped.length === 0 && frame.after.length > 0 ? annex(choose, year) : null;
  const gold = {
    title: frame.title,
    organisation: frame.organisation,
    organisationAlso: [frame.shortName],
    documentNumber: frame.documentNumber,
    addressee: frame.addressee,
    signature: frame.signature,
    date: frame.date,
    summaryYear: year,
    planYear: year + 1,
    sections: body.sections,
    dropped: [...frame.dropped, ...paged.pageLines],
    neutral: listed,
  };
  const lines = [
    ...frame.before,
    ...listed,
    ...paged.lines,
    ...(annexed ? [annexed.announced] : []),
    ...frame.after,
    ...(annexed ? annexed.lines : []),
  ];
  const text = lines.join(style.lineEnd);
  return { text, gold: Gold.parse(gold), traits: traits(style) };
});

/** Marks as they are typed in a hurry; the full stop stays. */
function halfWidth(text: string): string {
  const marks: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };
  return text.replace(/[，；：（）]/g, (mark) => marks[mark] ?? mark);
}

/** A blank between two Chinese characters, here and there. */
function strewSpaces(choose: Choose, text: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2})/g, () => (choose.chance(1) ? ' ' : ''));
}

function traits(style: Style): string {
  const levels = style.levels.map(({ numbering, form, end }) => `${numbering}/${form}${JSON.stringify(end)}`);
  const habits = [
    style.damage === 'none' ? '' : style.damage,
    style.restarts ? 'restarts' : '',
    style.runsOn ? 'runs on' : '',
    style.skipsLevel ? 'skips a level' : '',
    style.halfWidth ? 'half width' : '',
    style.wrap === null ? '' : `wrapped at ${style.wrap}`,
    style.indent === '' ? 'no indent' : '',
    style.brief ? 'brief' : '',
    style.tables ? 'tables' : '',
    style.bullets ? 'bullets' : '',
    style.mixesSpellings ? 'mixed spellings' : '',
    style.breaksHeadings ? 'broken headings' : '',
    style.losesItems ? 'lost items' : '',
    style.contents ? 'contents' : '',
    style.annex ? 'annex' : '',
    style.straySpaces ? 'stray spaces' : '',
  ];
  return [...levels, ...habits.filter((habit) => habit !== '')].join(', ');
}
