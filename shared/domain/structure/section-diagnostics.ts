import { type Block, isRunIn, opensSection, type SectionBlock, sectionTitle } from '../block.ts';
import type { Diagnostic } from '../document.ts';
import { formatLabel, type LabelScheme, officialLevel } from '../label.ts';

/** Headings that stand wrongly among the others, in Chinese for the user. */
export function sectionDiagnostics(blocks: readonly Block[]): readonly Diagnostic[] {
  return [...levelJumps(blocks), ...emptyHeadings(blocks)].sort((a, b) => a.line - b.line);
}

const levels: readonly LabelScheme[] = ['chinese', 'chinese-bracketed', 'arabic', 'arabic-bracketed'];

/**
 * 1. right under 一、 where the document has （一） elsewhere, or （1） under （一）. With two levels in all either is right.
 * One finding for each list.
 */
function levelJumps(blocks: readonly Block[]): readonly Diagnostic[] {
  const sections = blocks.filter(opensSection);
  const used = new Set(sections.map((block) => levelOf(block)));
  const path: SectionBlock[] = [];
  const found: Diagnostic[] = [];
  for (const block of sections) {
    path.length = Math.min(path.length, block.depth - 1);
    const parent = path.at(-1);
    path.push(block);
    const [own, above] = [levelOf(block), parent ? levelOf(parent) : null];
    if (own === null || above === null || block.label?.number !== 1 || own <= above + 1) continue;
    const skipped = levels.slice(above, own - 1);
    if (own === 3 && above === 1 && !used.has(2)) continue;
    const names = skipped.map((scheme) => `“${formatLabel(scheme, 1)}”`).join('');
    const [upper, lower] = [levels[above - 1], levels[own - 1]];
    if (!upper || !lower) continue;
    found.push({
      rule: 'level-jump',
      line: block.source?.line ?? 1,
      message: `“${formatLabel(upper, 1)}”下直接用“${formatLabel(lower, 1)}”，跳过了${names}一级`,
    });
  }
  return found;
}

function levelOf({ label }: SectionBlock): number | null {
  return label && officialLevel(label.scheme);
}

/** A heading with nothing below it, though headings beside it have text or sections. */
function emptyHeadings(blocks: readonly Block[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  /** `last`: what stands below the last heading may close the whole list. */
  type Open = { readonly depth: number; readonly empty: SectionBlock[]; filled: boolean; last: boolean };
  const path: Open[] = [];
  blocks.forEach((block, i) => {
    if (!opensSection(block)) return;
    while ((path.at(-1)?.depth ?? 0) > block.depth) close();
    if (path.at(-1)?.depth !== block.depth) path.push({ depth: block.depth, empty: [], filled: false, last: false });
    const list = path.at(-1);
    if (!list) return;
    list.filled ||= list.last;
    const next = blocks[i + 1];
    list.last = hasContent(block, next);
    if (list.last) list.filled ||= isRunIn(block) || (next !== undefined && opensSection(next));
    else if (block.kind === 'heading' && !/[，,；;、]/.test(block.text.slice(block.titleLength - 1)))
      list.empty.push(block);
  });
  while (path.length > 0) close();
  return found;

  function close(): void {
    const list = path.pop();
    if (!list?.filled) return;
    for (const block of list.empty) {
      const line = block.source?.line ?? 1;
      found.push({ rule: 'empty-heading', line, message: `标题“${shortened(sectionTitle(block))}”下没有内容` });
    }
  }
}

function hasContent(block: SectionBlock, next: Block | undefined): boolean {
  if (isRunIn(block)) return true;
  if (next === undefined) return false;
  return opensSection(next) ? next.depth > block.depth : next.kind === 'paragraph' || next.kind === 'table';
}

function shortened(title: string): string {
  return title.length > 20 ? `${title.slice(0, 20)}…` : title;
}
