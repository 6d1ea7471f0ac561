import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats, spoiltFile } from '../../fuzz/formats.ts';
import { counted, freshTally, readTallies, writeTallies } from '../../fuzz/tally.ts';
import { tryHere, tryInChild } from '../../fuzz/trial.ts';
import { importerEntry } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';

/** The long form, with as many files as one likes and the built importer: npm run fuzz. */
const filesHere = 60;

const folder = mkdtempSync(join(tmpdir(), 'niangao-fuzz-'));
const unhandled: unknown[] = [];
const keep = (reason: unknown) => unhandled.push(reason);
beforeAll(() => process.on('unhandledRejection', keep));
afterAll(() => {
  process.off('unhandledRejection', keep);
  rmSync(folder, { recursive: true });
});

describe('a spoilt file', () => {
  it.each(Object.keys(formats))(
    'in the format %s is read or refused, and nothing else',
    {
      timeout: 120_000,
    },
    async (format) => {
      for (let seed = 1; seed <= filesHere; seed += 1) {
        const { fault } = await tryHere(await spoiltFile(format, seed), '甲');
        expect([seed, fault, unhandled]).toEqual([seed, null, []]);
      }
    },
  );

  it('does the child no harm, and makes it write nothing', { timeout: 120_000 }, async () => {
    const names = await Promise.all(
      Object.keys(formats).map(async (format) => {
        const name = `甲.${format}`;
        writeFileSync(join(folder, name), await spoiltFile(format, 1_001));
        return name;
      }),
    );
    const left = [...names];
    async function work(): Promise<void> {
      for (let name = left.shift(); name !== undefined; name = left.shift()) {
        const { fault } = await tryInChild(join(folder, name), name, importerEntry);
        expect([name, fault]).toEqual([name, null]);
      }
    }
    await Promise.all([work(), work()]);
    expect([unhandled, readdirSync(folder).toSorted()]).toEqual([[], names.toSorted()]);
  });

  it.each([
    // Emphasis that never ends: the lexer takes the square of its length.
    ['md', '甲'.repeat(10) + '*'.repeat(60_000)],
    ['md', `甲${'a*'.repeat(60_000)}`],
    ['md', '1. a\n'.repeat(20_000)],
    ['md', `${'> '.repeat(60_000)}甲`],
    ['md', `${'- '.repeat(60_000)}甲`],
    // Seed 30078 of mht: ends of what never began hid how deep the tables stand in each other.
    ['html', `<html>甲${'<table><tr><td></t>'.repeat(1_000)}`],
  ])('that goes on and on is read or refused (%s, %.12s)', { timeout: 60_000 }, async (format, content) => {
    expect((await tryHere(Buffer.from(content), `甲.${format}`)).fault).toBeNull();
  });
});

describe('a long run', () => {
  it('is told from its file how far it was, and counts on', () => {
    const file = join(temporaryFolder(), 'state.json');
    expect(readTallies(file)).toEqual({});
    const trial = { outcome: 'read', ms: 20.4, fault: null };
    const first = counted(freshTally(7), [
      { ...trial, seed: 8 },
      { ...trial, seed: 7, outcome: 'internal', fault: 'a stack' },
    ]);
    writeTallies(file, { docx: first });
    const { docx = freshTally(0) } = readTallies(file);
    expect(counted(docx, [{ ...trial, seed: 9, ms: 31 }])).toEqual({
      first: 7,
      next: 10,
      outcomes: { read: 2, internal: 1 },
      faults: [7],
      longestMs: 31,
    });
  });
});
