import { type Block, isRunIn, opensSection } from '../block.ts';
import type { Diagnostic } from '../document.ts';
import { formatLabel, type LabelScheme } from '../label.ts';
import { diagnosedIn } from './diagnosed.ts';

type Problem = Diagnostic & { readonly blockId: string };

/**
 * The diagnostics after a correction: what it settled has gone, what it brought about is there. All others stay as the
 * recogniser wrote them, so that nothing changes where nothing was corrected.
 */
export function renumbered(before: readonly Block[], after: readonly Block[], diagnostics: Diagnostic[]): Diagnostic[] {
  const old = byKey(numberProblems(before));
  const now = byKey(numberProblems(after));
  const headings = settledHeadings(before, after, diagnostics);
  const settled = new Set([...old.keys()].filter((key) => !now.has(key)));
  const added = [...now]
    .filter(([key]) => !old.has(key))
    .map(([, { rule, line, message }]) => ({ rule, line, message }));
  if (settled.size + headings.size + added.length === 0) return diagnostics;
  const blockOf = diagnosedIn(before);
  const isSettled = (diagnostic: Diagnostic): boolean =>
    headings.has(diagnostic) || settled.has(keyOf({ ...diagnostic, blockId: blockOf(diagnostic)?.id ?? '' }));
  const kept = diagnostics.filter((diagnostic) => !isSettled(diagnostic));
  return [...kept, ...added].sort((a, b) => a.line - b.line);
}

/** What was said of a heading that is another one now, or that has text. */
function settledHeadings(
  before: readonly Block[],
  after: readonly Block[],
  diagnostics: readonly Diagnostic[],
): ReadonlySet<Diagnostic> {
  const ofHeadings = diagnostics.filter(({ rule }) => rule === 'level-jump' || rule === 'empty-heading');
  if (ofHeadings.length === 0) return new Set();
  const blockOf = diagnosedIn(before);
  const places = new Map(after.map((block, i) => [block.id, i]));
  const isSettled = (diagnostic: Diagnostic): boolean => {
    const old = blockOf(diagnostic);
    const at = places.get(old?.id ?? '');
    const now = at === undefined ? undefined : after[at];
    if (old === null || at === undefined || now === undefined) return old !== null;
    if (!opensSection(old) || !opensSection(now)) return opensSection(old);
    if (diagnostic.rule === 'level-jump') return now.depth !== old.depth || now.label?.scheme !== old.label?.scheme;
    const next = after[at + 1];
    return isRunIn(now) || (next !== undefined && (opensSection(next) ? next.depth > now.depth : isBody(next)));
  };
  return new Set(ofHeadings.filter(isSettled));
}

function isBody({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'table';
}

function keyOf({ rule, blockId, message }: Problem): string {
  return `${rule} ${blockId} ${message}`;
}

function byKey(problems: readonly Problem[]): Map<string, Problem> {
  return new Map(problems.map((problem) => [keyOf(problem), problem]));
}

/** What is wrong with the numbers, by the same rules and in the same words as when a document is recognised. */
export function numberProblems(blocks: readonly Block[]): Problem[] {
  const found: Problem[] = [];
  /** Where numbers run on across chapters, as （四） after （三） of the chapter before. */
  const lastNumber = new Map<LabelScheme, number>();
  let open: { readonly depth: number; readonly last: Map<LabelScheme, number> }[] = [];
  let siblings = new Map<LabelScheme, number>();
  let zone: Block['zone'] | null = null;
  for (const block of blocks) {
    if (block.zone !== zone || (block.zone === 'annex' && block.kind === 'attachment')) {
      open = [];
      siblings = new Map();
    }
    zone = block.zone;
    if (!opensSection(block)) continue;
    while ((open.at(-1)?.depth ?? 0) >= block.depth) siblings = open.pop()?.last ?? new Map();
    open.push({ depth: block.depth, last: siblings });
    // 首先 and 最后 are often without those between.
    if (block.label !== null && block.label.scheme !== 'sequence') {
      const { scheme, number } = block.label;
      const before = siblings.get(scheme) ?? 0;
      const restarts = number === 1 && before > 1 && !block.label.missing;
      const problem = problemOf(block.label, restarts ? 0 : before, lastNumber.get(scheme) ?? 0);
      if (problem !== null) found.push({ ...problem, line: block.source?.line ?? 1, blockId: block.id });
      siblings.set(scheme, number);
      lastNumber.set(scheme, number);
    }
    siblings = new Map();
  }
  return found;
}

function problemOf(
  { scheme, number, missing }: { readonly scheme: LabelScheme; readonly number: number; readonly missing: boolean },
  before: number,
  lastOfKind: number,
): Pick<Diagnostic, 'rule' | 'message'> | null {
  const label = formatLabel(scheme, number);
  if (missing) return { rule: 'numeral-missing', message: `序号缺失，按顺序应为“${label}”` };
  if (before === 0) {
    return number > 1 && lastOfKind !== number - 1
      ? { rule: 'numbering-gap', message: `序号从“${label}”开始，前面缺“${formatLabel(scheme, 1)}”` }
      : null;
  }
  if (number === before) return { rule: 'numbering-duplicate', message: `序号“${label}”重复` };
  const last = formatLabel(scheme, before);
  if (number < before) return { rule: 'numbering-order', message: `序号“${label}”排在“${last}”之后` };
  if (number === before + 1) return null;
  const lost = formatLabel(scheme, before + 1);
  return { rule: 'numbering-gap', message: `序号由“${last}”跳到“${label}”，缺“${lost}”` };
}
