import { type Block, opensSection, type SectionBlock } from '../block.ts';
import type { Diagnostic } from '../document.ts';
import { formatLabel } from '../label.ts';

/**
 * The block that a diagnostic speaks of. Several can stand in one line; then it is the section whose number the message
 * names, else the one whose words it quotes, else the first that begins there.
 */
export function diagnosedBlock({ line, message }: Diagnostic, blocks: readonly Block[]): Block | null {
  const here = blocks.filter(({ source }) => source !== null && source.line <= line && line <= source.endLine);
  if (here.length < 2) return here[0] ?? null;
  const named = [...message.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
  const starting = here.filter(({ source }) => source?.line === line);
  const sections = starting.filter(opensSection);
  return (
    sections.find((section) => named.some((name) => name === numberOf(section))) ??
    starting.find(({ text }) => named.some((name) => text.includes(name))) ??
    sections[0] ??
    starting[0] ??
    here.at(-1) ??
    null
  );
}

function numberOf({ label }: SectionBlock): string | null {
  return label && formatLabel(label.scheme, Math.min(label.number, 999));
}
