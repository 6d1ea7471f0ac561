/** A folder as an office has it, with every kind of bad file in it, through the shipped command line. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { project } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { badFiles } from './bad-files.ts';

const Results = z.array(
  z.looseObject({
    path: z.string(),
    status: z.string(),
    isScan: z.boolean(),
    documentId: z.string().nullable(),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  }),
);

/** Not with `spawnSync`: the host that would notice a visit lives in this process. */
async function niangao(...args: readonly string[]) {
  const child = spawn(process.execPath, ['out/cli/niangao.cjs', ...args], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: Number(code), out, said };
}

/** An address, and what was asked of it. */
async function someHost() {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, visits };
}

/** Every row of every table, and every file. */
function contentOf(library: string): Readonly<Record<string, unknown>> {
  const db = new Database(join(library, 'library.db'), { readonly: true });
  try {
    const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).all()] as const);
    return { ...Object.fromEntries(rows), files: originalsIn(library) };
  } finally {
    db.close();
  }
}

function originalsIn(library: string): readonly string[] {
  return readdirSync(join(library, 'originals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}

describe('a folder of good and bad files', () => {
  it('comes in as far as it can, says of each other file what to do, and is left as it was', {
    timeout: 180_000,
  }, async () => {
    const { address, visits } = await someHost();
    const files = await badFiles(address);
    const folder = join(temporaryFolder(), '历年材料');
    const library = join(temporaryFolder(), 'library');
    mkdirSync(folder);
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);

    const { code, out, said } = await niangao('--library', library, '--json', 'import', folder);
    expect([code, said]).toEqual([1, '']);
    const results = new Map(Results.parse(JSON.parse(out)).map((result) => [result.path, result]));
    const told = files.map(({ name }) => {
      const result = results.get(join(folder, name));
      return `${name} ${result?.error?.code ?? result?.status}`;
    });
    expect(told).toEqual(files.map(({ name, outcome }) => `${name} ${outcome}`));
    for (const { name, says } of files) {
      const message = results.get(join(folder, name))?.error?.message;
      if (message === undefined) continue;
      expect(message).toMatch(new RegExp(`^“[^”]*${name}”[^\\n]*请[^\\n]*。$`));
      expect(message).toContain(says);
    }

    // What failed left nothing behind, in the library or elsewhere; trying it again changes nothing either.
    const before = contentOf(library);
    const good = files.filter(({ outcome }) => outcome === 'added');
    expect(originalsIn(library)).toHaveLength(good.length);
    expect(before['document']).toHaveLength(good.length);
    expect(readdirSync(folder).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    const failed = files.filter(({ outcome }) => outcome !== 'added').map(({ name }) => join(folder, name));
    expect((await niangao('--library', library, 'import', ...failed)).code).toBe(1);
    expect(contentOf(library)).toEqual(before);
    expect(visits).toEqual([]);
  });

  it('takes a text of 100,000 headings, and all of it', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const headings = Array.from({ length: 100_000 }, (_, i) => `（一）任务${i}`);
    writeFileSync(join(folder, '标题.txt'), ['某县2023年工作总结', ...headings].join('\n'));
    const library = join(folder, 'library');
    const { code, out } = await niangao('--library', library, '--json', 'import', join(folder, '标题.txt'));
    expect([code, Results.parse(JSON.parse(out)).map(({ status }) => status)]).toEqual([0, ['added']]);
    expect(contentOf(library)['block']).toHaveLength(100_001);
  });
});
