import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new empty folder that goes away with all tests of the group, for a window that several of them use. */
export function folderForFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'niangao-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
