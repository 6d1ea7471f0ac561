import type { Diagnostic } from './document.ts';

const prefix = 'import/doc-';

/** The rule that says of a .doc or .wps that this kind of thing was lost, where LibreOffice would have read it. */
export function oldWordLoss(kind: string): string {
  return prefix + kind;
}

export function isOldWordLoss({ rule }: Pick<Diagnostic, 'rule'>): boolean {
  return rule.startsWith(prefix);
}
