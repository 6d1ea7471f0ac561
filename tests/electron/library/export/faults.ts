import type JSZip from 'jszip';

/** What makes Word offer to repair a file although every part follows the schema. Each fault as a sentence. */
export async function faultsOf(zip: JSZip): Promise<readonly string[]> {
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const [document, styles, comments] = await Promise.all(
    ['word/document.xml', 'word/styles.xml', 'word/comments.xml'].map(part),
  );
  const feet = await Promise.all(zip.file(/^word\/(?:footer|header)\d*\.xml$/u).map((file) => file.async('string')));
  return [
    ...styleFaults(styles ?? '', [document ?? '', comments ?? '', ...feet]),
    ...rangeFaults(document ?? ''),
    ...commentFaults(document ?? '', comments ?? ''),
    ...[document ?? '', comments ?? '', ...feet].flatMap(wordFaults),
    ...tableFaults(document ?? ''),
    ...fieldFaults(document ?? ''),
  ];
}

function all(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, found]) => found ?? '');
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

function styleFaults(styles: string, parts: readonly string[]): readonly string[] {
  const ids = all(styles, /w:styleId="([^"]*)"/gu);
  const named = all(styles, /<w:style [^>]*><w:name w:val="([^"]*)"/gu).map((name) => name.toLowerCase());
  const used = [
    ...all(styles, /<w:(?:basedOn|next|link) w:val="([^"]*)"/gu),
    ...parts.flatMap((xml) => all(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/gu)),
  ];
  return [
    ...twice([...ids, ...named]).map((name) => `the style ${name} is there twice`),
    ...used.filter((id) => !ids.includes(id)).map((id) => `the style ${id} is not there`),
  ];
}

/** Bookmarks and changes share their numbers; the ends of ranges have that of their beginning. */
function rangeFaults(document: string): readonly string[] {
  const numbered =
    /<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart|bookmarkStart|[pr]PrChange) (?:[^>]* )?w:id="(\d+)"/gu;
  const pairs = ['bookmark', 'moveFromRange', 'moveToRange', 'commentRange'].flatMap((name) => {
    const starts = [...document.matchAll(new RegExp(`<w:${name}Start (?:[^>]* )?w:id="(\\d+)"`, 'gu'))];
    const ends = [...document.matchAll(new RegExp(`<w:${name}End w:id="(\\d+)"`, 'gu'))];
    const isClosed = ([, id]: RegExpExecArray, at: number) =>
      ends.filter((end) => end[1] === id && end.index > at).length === 1;
    const open = starts.filter((start) => !isClosed(start, start.index));
    return starts.length === ends.length && open.length === 0 ? [] : [`ranges of ${name} do not pair`];
  });
  const moved = (name: string) => all(document, new RegExp(`<w:${name}RangeStart [^>]*w:name="([^"]*)"`, 'gu'));
  const names = all(document, /<w:bookmarkStart [^>]*w:name="([^"]*)"/gu);
  return [
    ...twice(all(document, numbered)).map((id) => `the number ${id} is given twice`),
    ...pairs,
    ...twice(names).map((name) => `the bookmark ${name} is there twice`),
    ...names.filter((name) => !/^[A-Za-z_]\w{0,39}$/u.test(name)).map((name) => `${name} is no name of a bookmark`),
    ...(moved('moveFrom').toSorted().join() === moved('moveTo').toSorted().join() ? [] : ['a move has one end']),
  ];
}

function commentFaults(document: string, comments: string): readonly string[] {
  const written = all(comments, /<w:comment (?:[^>]* )?w:id="(\d+)"/gu);
  const referred = all(document, /<w:commentReference w:id="(\d+)"/gu);
  return [...written].toSorted().join() === [...referred].toSorted().join() ? [] : ['comments and references differ'];
}

function wordFaults(xml: string): readonly string[] {
  return [
    ...(/<w:(?:t|delText)(?: [^>]*)?>[^<]*[\t\n]/u.test(xml) ? ['a tab or the end of a line is a character'] : []),
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(xml) ? ['a character that XML cannot hold'] : []),
    ...(/<w:t>(?:\s|[^<]*\s<)/u.test(xml) ? ['blanks that nobody preserves'] : []),
    ...(/<w:(?:del|moveFrom) [^>/]*>(?:(?!<\/w:(?:del|moveFrom)>).)*<w:t[ >]/su.test(xml.replace(moves, ''))
      ? ['what is deleted has no deleted text']
      : []),
  ];
}

/** Text that moves away is text still. */
const moves = /<w:moveFrom [^>/]*>.*?<\/w:moveFrom>/gsu;

/** A paragraph stands behind a table and at the end of a cell; rows are as wide as the grid. */
function tableFaults(document: string): readonly string[] {
  return [
    ...(/<\/w:tbl>(?!<w:p[ >]|<w:(?:moveFrom|moveTo)RangeEnd)/u.test(document) ? ['no paragraph behind a table'] : []),
    ...(/(?<!<\/w:p>|<w:p\/>)<\/w:tc>/u.test(document) ? ['a cell without a paragraph at its end'] : []),
    ...all(document, /<w:tbl>(.*?)<\/w:tbl>/gsu).flatMap((table) => {
      const columns = all(table, /<w:gridCol w:w="(\d+)"/gu).map(Number);
      const rows = all(table, /<w:tr>(.*?)<\/w:tr>/gsu).map(cellsOf);
      const width = Number(/<w:tblW [^>]*w:w="(\d+)"/u.exec(table)?.[1]);
      const isWhole = rows.every((cells) => cells.reduce((sum, { span }) => sum + span, 0) === columns.length);
      const isFit = rows.flat().every(({ at, span, width: own }) => own === sumOf(columns.slice(at, at + span)));
      return [
        ...(isWhole && isFit && sumOf(columns) === width ? [] : ['a table off its grid']),
        ...rows.flatMap((cells, i) => cells.flatMap((cell) => mergeFaults(cell, rows[i - 1] ?? []))),
      ];
    }),
  ];
}

type Cell = { readonly at: number; readonly span: number; readonly width: number; readonly merge: string | null };

function cellsOf(row: string): readonly Cell[] {
  let at = 0;
  return all(row, /<w:tc>(.*?)<\/w:tc>/gsu).map((cell) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1);
    const width = Number(/<w:tcW [^>]*w:w="(\d+)"/u.exec(cell)?.[1]);
    const merge = /<w:vMerge w:val="(\w+)"/u.exec(cell)?.[1] ?? null;
    at += span;
    return { at: at - span, span, width, merge };
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function mergeFaults({ at, span, merge }: Cell, above: readonly Cell[]): readonly string[] {
  const begun = above.some((cell) => cell.at === at && cell.span === span && cell.merge !== null);
  return merge !== 'continue' || begun ? [] : ['a merged cell without a beginning'];
}

function fieldFaults(document: string): readonly string[] {
  const marks = all(document, /w:fldCharType="(\w+)"/gu);
  let depth = 0;
  for (const mark of marks) {
    depth += mark === 'begin' ? 1 : mark === 'end' ? -1 : 0;
    if (depth < 0) return ['a field ends that did not begin'];
  }
  return depth === 0 ? [] : ['a field does not end'];
}
