import { mkdtempSync } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, dirname, join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Chosen } from '../../shared/contract/workbench.ts';
import { limitedBody } from './body.ts';
import { Refused } from './refused.ts';
import { safeName, safeParts } from './safe-name.ts';

type Grant = (path: string, purpose: 'read' | 'write') => string;

export type SessionFiles = ReturnType<typeof sessionFiles>;

/**
 * What the page uploaded and what was written for it, in a temporary folder that goes away with the session. Each choice lies
 * in a numbered folder of its own, so that equal names do not meet and every file keeps the name it came with.
 */
export function sessionFiles(grant: Grant, uploadLimit: number) {
  // Readable for this user alone: mkdtemp sees to that.
  const root = mkdtempSync(join(tmpdir(), 'niangao-web-'));
  const folders = new Map<string, string>();
  const targets = new Map<string, string>();
  let count = 0;

  async function place(name: string): Promise<string> {
    count += 1;
    const path = join(root, String(count), name);
    await mkdir(dirname(path), { recursive: true });
    return path;
  }

  return {
    /** An empty folder to be filled by `receiveInto`. */
    async folder(name: string): Promise<Chosen> {
      const path = await place(safeName(name));
      await mkdir(path);
      const token = grant(path, 'read');
      folders.set(token, path);
      return { token, name: safeName(name) };
    },
    async receive(request: IncomingMessage, name: string): Promise<Chosen> {
      const path = await place(safeName(name));
      await write(request, path, uploadLimit);
      return { token: grant(path, 'read'), name: basename(path) };
    },
    async receiveInto(token: string, request: IncomingMessage, path: string): Promise<Chosen> {
      const folder = folders.get(token);
      const parts = safeParts(path);
      if (folder === undefined || parts.length === 0) throw new Refused(404, '没有这个文件夹，请重新选择。');
      await write(request, join(folder, ...parts), uploadLimit);
      return { token, name: parts.join('/') };
    },
    /** A place for an export to be written to, and then downloaded. */
    async target(name: string): Promise<Chosen> {
      const safe = safeName(name);
      const path = await place(safe);
      const token = grant(path, 'write');
      targets.set(token, path);
      return { token, name: safe };
    },
    written: (token: string): string | null => targets.get(token) ?? null,
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** The whole file or none of it. */
async function write(request: IncomingMessage, wanted: string, limit: number): Promise<void> {
  await mkdir(dirname(wanted), { recursive: true });
  const { file, path } = await openNew(wanted);
  try {
    await pipeline(limitedBody(request, limit), file.createWriteStream());
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new Refused(507, '磁盘空间不足，没有收下这个文件。请腾出空间后重试。');
    }
    throw error;
  }
}

/** Two names in a folder may become one by being made safe; the second file gets a number. */
async function openNew(wanted: string): Promise<{ file: FileHandle; path: string }> {
  const { dir, name, ext } = parse(wanted);
  for (let n = 1; ; n++) {
    const path = n === 1 ? wanted : join(dir, `${name}（${n}）${ext}`);
    try {
      return { file: await open(path, 'wx', 0o600), path };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken) throw error;
    }
  }
}
