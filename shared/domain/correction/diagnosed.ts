import { type Block, opensSection, type SectionBlock } from '../block.ts';
import type { Diagnostic, ParsedDocument } from '../document.ts';
import { formatLabel } from '../label.ts';

/** What the recogniser was not sure of, and the block it speaks of. */
export type Confirm = { readonly diagnostic: Diagnostic; readonly blockId: string | null };

export function confirmsOf({
  blocks,
  diagnostics,
}: Pick<ParsedDocument, 'blocks' | 'diagnostics'>): readonly Confirm[] {
  const blockOf = diagnosedIn(blocks);
  return diagnostics.map((diagnostic) => ({ diagnostic, blockId: blockOf(diagnostic)?.id ?? null }));
}

/**
 * For each diagnostic the block that it speaks of. Several can stand in one line; then it is the section whose number the
 * message names, else the one whose words it quotes, else the first that begins there.
 */
export function diagnosedIn(blocks: readonly Block[]): (diagnostic: Diagnostic) => Block | null {
  const byLine = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.source === null) continue;
    for (let line = block.source.line; line <= block.source.endLine; line += 1) {
      const here = byLine.get(line);
      if (here === undefined) byLine.set(line, [block]);
      else here.push(block);
    }
  }
  return (diagnostic) => among(byLine.get(diagnostic.line) ?? [], diagnostic);
}

export function diagnosedBlock(diagnostic: Diagnostic, blocks: readonly Block[]): Block | null {
  const isThere = ({ source }: Block): boolean =>
    source !== null && source.line <= diagnostic.line && diagnostic.line <= source.endLine;
  return among(blocks.filter(isThere), diagnostic);
}

function among(here: readonly Block[], { line, message }: Diagnostic): Block | null {
  if (here.length < 2) return here[0] ?? null;
  // 由“二是”跳到“四是” speaks of the one behind the gap.
  const behind = /跳到“([^”]+)”/.exec(message)?.[1];
  const named = behind === undefined ? [...message.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '') : [behind];
  const starting = here.filter(({ source }) => source?.line === line);
  const sections = starting.filter(opensSection);
  return (
    sections.find((section) => named.some((name) => name === numberOf(section))) ??
    here.find(({ text }) => named.some((name) => text.includes(name))) ??
    here.find(({ text }) => lacksPartner(text, message.charAt(0))) ??
    sections[0] ??
    starting[0] ??
    here.at(-1) ??
    null
  );
}

const pairs = '“”‘’《》〈〉「」『』【】〔〕（）()';

/** Whether a bracket or quotation mark, in either width, stands in the text without its other half. */
function lacksPartner(text: string, mark: string): boolean {
  const at = pairs.indexOf(mark);
  if (at < 0) return false;
  const [open, close] = [pairs.charAt(at - (at % 2)), pairs.charAt(at - (at % 2) + 1)];
  const count = (each: string): number => text.split(each).length;
  return count(open) !== count(close);
}

function numberOf({ label }: SectionBlock): string | null {
  return label && formatLabel(label.scheme, label.number);
}
