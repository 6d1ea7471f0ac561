import { type Block, isRunIn, opensSection, runInBody, type SectionBlock, sectionTitle } from './block.ts';
import { formatLabel } from './label.ts';

/** A heading with all that stands under it, seen as a tree. Blocks are the truth; this is made from them on demand. */
export type Section = {
  readonly block: SectionBlock;
  /** The blocks of its own body, run-in text not among them, subsections not among them. */
  readonly body: readonly Block[];
  readonly children: readonly Section[];
};

export type Outline = {
  /** Main-text blocks before the first heading that are not title, addressee and the like. */
  readonly preamble: readonly Block[];
  readonly sections: readonly Section[];
};

const framing = new Set<Block['kind']>([
  'letterhead',
  'documentNumber',
  'title',
  'subtitle',
  'addressee',
  'attachment',
  'signature',
  'date',
  'note',
]);

/** The tree of sections. Cover, signature, date and the like stand in no section. Linear in the number of blocks. */
export function outline(blocks: readonly Block[]): Outline {
  type Open = { block: SectionBlock; body: Block[]; children: Open[] };
  const preamble: Block[] = [];
  const roots: Open[] = [];
  const path: Open[] = [];
  for (const block of blocks) {
    if (block.zone === 'cover' || framing.has(block.kind)) continue;
    if (opensSection(block)) {
      const section: Open = { block, body: [], children: [] };
      while (path.length > 0 && (path.at(-1)?.block.depth ?? 0) >= block.depth) path.pop();
      (path.at(-1)?.children ?? roots).push(section);
      path.push(section);
    } else {
      (path.at(-1)?.body ?? preamble).push(block);
    }
  }
  return { preamble, sections: roots };
}

/** For each block the headings it stands under, from the top down, its own heading last when it opens a section. */
export function sectionPaths(blocks: readonly Block[]): ReadonlyMap<string, readonly SectionBlock[]> {
  const paths = new Map<string, readonly SectionBlock[]>();
  let path: readonly SectionBlock[] = [];
  for (const block of blocks) {
    if (opensSection(block)) {
      path = [...path.filter((above) => above.depth < block.depth), block];
      paths.set(block.id, path);
    } else {
      paths.set(block.id, block.zone === 'cover' || framing.has(block.kind) ? [] : path);
    }
  }
  return paths;
}

/** A section's paragraphs as text: the run-in body first, then the paragraphs and tables that follow. */
export function sectionParagraphs(section: Section): readonly string[] {
  const own = isRunIn(section.block) ? [runInBody(section.block)] : [];
  return [...own, ...section.body.map((block) => block.text)];
}

/** How a heading is written in a path: the label as official documents write it, and the title. */
export function headingLine(block: SectionBlock): string {
  return (block.label === null ? '' : formatLabel(block.label.scheme, block.label.number)) + sectionTitle(block);
}
