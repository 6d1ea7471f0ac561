import { type Block, blockReading, opensSection } from '../block.ts';
import type { Change, Diagnostic } from '../document.ts';
import type { CorrectionOf } from './correction.ts';
import type { Fix } from './fix.ts';
import { replaceAt } from './replace.ts';
import { type WordFinding, wordFindings } from './reworded.ts';

/** Fixes that put other words in the place of some, only where the text itself leaves no doubt what belongs there. */

type Edit = { readonly start: number; readonly end: number; readonly after: string; readonly isSafe: boolean };

/** Of all places in a line that a diagnostic speaks of: one of the recogniser's stands for all that read the same. */
export function wordsFix(diagnostic: Diagnostic, block: Block, changes: readonly Change[]): Fix | null {
  return fixOf(block, findingsOf(diagnostic, block, changes));
}

/** The same for all that one rule finds in a block, as far as it is safe. */
export function safeWordsFix(rule: string, block: Block, changes: readonly Change[]): Fix | null {
  const findings = wordFindings(block, changes).filter((finding) => finding.rule === rule);
  return fixOf(
    block,
    findings.filter((finding) => editsOf(block, [finding]).every(({ isSafe }) => isSafe)),
  );
}

/** Where in a block's reading the words stand that a diagnostic speaks of. */
export function findingsOf(
  { rule, line, message }: Diagnostic,
  block: Block,
  changes: readonly Change[],
): readonly WordFinding[] {
  const own = changes.filter(({ blockId }) => blockId === block.id);
  return wordFindings(block, own).filter(
    (finding) => finding.rule === rule && finding.line === line && finding.message === message,
  );
}

function fixOf(block: Block, findings: readonly WordFinding[]): Fix | null {
  const edits = editsOf(block, findings);
  if (edits.length === 0) return null;
  const reading = blockReading(block);
  const operations: CorrectionOf<'replace'>[] = [];
  // From the back, so that the places of those before stay what they are.
  let now = block;
  for (const { start, end, after } of edits.toReversed()) {
    operations.push(replaceAt(now, start, end, after));
    const label = blockReading(now).length - now.text.length;
    now = { ...now, text: now.text.slice(0, start - label) + after + now.text.slice(end - label) };
  }
  return {
    act: 'replace',
    depth: 0,
    label: null,
    operations,
    preview: edits.map(({ start, end, after }) => ({
      left: reading.slice(Math.max(0, start - 14), start),
      before: reading.slice(start, end),
      after,
      right: reading.slice(end, end + 10),
    })),
    isSafe: edits.every(({ isSafe }) => isSafe),
  };
}

function editsOf(block: Block, findings: readonly WordFinding[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const finding of findings.toSorted((a, b) => a.at - b.at)) {
    // The second of two marks is the answer to the first.
    if (edits.some(({ start, end }) => start <= finding.at && finding.at < end)) continue;
    const edit = editOf(block, finding);
    if (edit !== null && !edits.some(({ start }) => start === edit.start)) edits.push(edit);
  }
  return edits.sort((a, b) => a.start - b.start);
}

function editOf(block: Block, { rule, at, end }: WordFinding): Edit | null {
  switch (rule) {
    case 'until-word':
      return { start: at, end: at + 2, after: '截至', isSafe: true };
    case 'missing-percent':
      return { start: end, end, after: '%', isSafe: false };
    case 'unclosed-mark':
      return partnerOf(block, at);
    default:
      return null;
  }
}

const pairs = ['“”', '‘’', '《》', '〈〉', '「」', '『』', '【】', '〔〕', '（）'];
const anyMark = /[“”‘’《》〈〉「」『』【】〔〕（）()]/;

function partnerOf(block: Block, at: number): Edit | null {
  const reading = blockReading(block);
  const mark = reading.charAt(at);
  const pair = pairs.find((each) => each.includes(mark));
  if (pair === undefined) return null;
  const isOpening = pair.charAt(0) === mark;
  const turned = pair.charAt(isOpening ? 1 : 0);
  const twin = twinOf(reading, at, isOpening);
  // “做好“ and ”做好”: one of the two only looks the wrong way.
  if (twin !== null)
    return { start: isOpening ? twin : at, end: (isOpening ? twin : at) + 1, after: turned, isSafe: true };
  return isOpening ? closingAtEnd(block, reading, at, turned) : null;
}

/** The next mark to the right, where it is the same one and no stop lies between them. */
function twinOf(reading: string, at: number, isOpening: boolean): number | null {
  const mark = reading.charAt(at);
  const sentence = /^[^。！？；]*/.exec(reading.slice(at + 1))?.[0] ?? '';
  const next = sentence.search(anyMark);
  if (next < 1 || sentence.charAt(next) !== mark || /[，：,:]/.test(sentence.slice(0, next))) return null;
  // Of an opening mark the second is turned, of a closing one the first: both must be alone with each other.
  const rest = sentence.slice(next + 1).search(anyMark);
  const isAlone = rest < 0 || sentence.charAt(next + 1 + rest) !== partner(mark);
  const isFirst = !reading.slice(sentenceStart(reading, at), at).includes(isOpening ? mark : partner(mark));
  return isAlone && isFirst ? at + 1 + next : null;
}

function partner(mark: string): string {
  const pair = pairs.find((each) => each.includes(mark)) ?? '';
  return pair.charAt(pair.charAt(0) === mark ? 1 : 0);
}

function sentenceStart(reading: string, at: number): number {
  return Math.max(...['。', '！', '？', '；'].map((end) => reading.lastIndexOf(end, at - 1))) + 1;
}

/** What was opened in a heading, or last in a sentence without a further stop, ends with it. */
function closingAtEnd(block: Block, reading: string, at: number, closing: string): Edit | null {
  const label = reading.length - block.text.length;
  const titleEnd = opensSection(block) ? label + block.titleLength : 0;
  const limit = at < titleEnd ? titleEnd : reading.length;
  const rest = reading.slice(at + 1, limit);
  const words = /^[^。！？；，、：,;:]*/.exec(rest)?.[0] ?? '';
  const after = rest.charAt(words.length);
  const isEnd = after === '' || /[。！？；]/.test(after);
  if (words.trim() === '' || !isEnd || anyMark.test(words)) return null;
  const place = at + 1 + words.trimEnd().length;
  return { start: place, end: place, after: closing, isSafe: false };
}
