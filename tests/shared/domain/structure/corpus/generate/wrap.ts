import type { Choose } from './choose.ts';

/** Figures, Latin words and addresses stay whole; a closing mark never begins a line. */
const token = /[0-9A-Za-z.,:%/&+~-]+[，。；：、！？”）》】,;:)]*|[“（《【(]*[\s\S][，。；：、！？”）》】,;:)]*/g;

function width(text: string): number {
  let cells = 0;
  for (const character of text) cells += character.charCodeAt(0) < 0x100 ? 0.5 : 1;
  return cells;
}

/** Breaks a paragraph into lines of about `characters` full-width characters. */
export function wrapParagraph(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(token)) {
    if (line.trim() !== '' && width(line + piece) > characters) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Puts a line with the page number after every page of `perPage` lines; the last page may go without. */
export function paginate(choose: Choose, lines: readonly string[]): { lines: string[]; pageLines: string[] } {
  const perPage = choose.int(16, 26);
  const pages = Math.ceil(lines.length / perPage);
  const style = choose.int(1, 5);
  const all: string[] = [];
  const pageLines: string[] = [];
  lines.forEach((line, i) => {
    all.push(line);
    if ((i + 1) % perPage !== 0) return;
    const page = (i + 1) / perPage;
    const number =
      ['', `- ${page} -`, `— ${page} —`, `第${page}页 共${pages}页`, `${page}`, `第 ${page} 页`][style] ?? `${page}`;
    pageLines.push(number);
    all.push(number);
  });
  return { lines: all, pageLines };
}
