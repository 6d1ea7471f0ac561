import { extname } from 'node:path';
import { importableExtensions } from '../../../shared/contract/importer-messages.ts';

const importable: ReadonlySet<string> = new Set(importableExtensions);

export function isImportable(path: string): boolean {
  return importable.has(extname(path).toLowerCase());
}

/** Hidden files and what systems and Office leave behind in folders: nobody misses them in a list of imports. */
export function isLitter(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name);
}
