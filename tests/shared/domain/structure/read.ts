import type { Block } from '../../../../shared/domain/block.ts';
import { opensSection, sectionTitle } from '../../../../shared/domain/block.ts';
import type { ParsedDocument } from '../../../../shared/domain/document.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';

/** A parse with ids b1, b2 …; lines joined by line feeds. */
export function read(...lines: string[]): ParsedDocument {
  let made = 0;
  return parseText(lines.join('\n'), { newId: () => `b${++made}`, fileName: null });
}

/** The headings as an indented list: `一、总结`, `  （一）平台 +` where body text follows in the same block. */
export function headings(document: ParsedDocument): string[] {
  return document.blocks.filter(opensSection).map((block) => {
    const body = block.text.length > block.titleLength ? ' +' : '';
    return `${'  '.repeat(block.depth - 1)}${block.label?.text ?? ''}${sectionTitle(block)}${body}`;
  });
}

/** `kind: text` of the blocks that open no section. */
export function texts(document: ParsedDocument): string[] {
  return document.blocks.filter((block) => !opensSection(block)).map((block: Block) => `${block.kind}: ${block.text}`);
}

export function rules(document: ParsedDocument): string[] {
  return document.diagnostics.map(({ rule, line }) => `${line} ${rule}`);
}
