import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readFileInChild } from '../../../electron/library/import/importer-child.ts';
import { blockReading } from '../../../shared/domain/block.ts';
import { encode } from './encoders.ts';
import { summary } from './texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'niangao-importer-'));
const entry = fileURLToPath(new URL('../../../electron/importer/importer.ts', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

describe('the importer', () => {
  it('reads a GBK file into blocks and changes nothing on the disk', async () => {
    const path = join(folder, '总结.txt');
    writeFileSync(path, encode(summary.replaceAll('\n', '\r\n'), 'gb18030'));
    const { parsed, encoding } = await readFileInChild({ path, name: '总结.txt' }, { entry });
    expect([encoding, parsed.metadata.title?.value, readdirSync(folder)]).toEqual([
      'gb18030',
      '某区水务局2023年工作总结和2024年工作计划',
      ['总结.txt'],
    ]);
    expect(parsed.blocks.map(blockReading)).toContain('一、2023年工作总结');
  });

  it('reads a text of a megabyte and tells how far it is', async () => {
    const path = join(folder, '长.txt');
    const text = summary.repeat(Math.ceil((1024 * 1024) / Buffer.byteLength(summary)));
    writeFileSync(path, text);
    const seen: (readonly [done: number, total: number])[] = [];
    const onProgress = (done: number, total: number) => seen.push([done, total]);
    const { parsed } = await readFileInChild({ path, name: '长.txt' }, { entry, onProgress });
    expect(parsed.blocks.length).toBeGreaterThan(5000);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(([done, total]) => done <= total)).toBe(true);
  });
});
