import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { crc32, crc32ByTable } from '../../../../electron/checksum/crc32.ts';
import { openZip } from '../../../../electron/importer/package/zip.ts';

const limits = { entryBytes: 10_000, totalBytes: 15_000, declaredBytes: 40_000 };

async function zipOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text, { createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Where the directory's row for the first entry begins. */
function directoryAt(zip: Uint8Array): number {
  return Buffer.from(zip.buffer, zip.byteOffset, zip.length).indexOf('PK\x01\x02', 0, 'latin1');
}

/** A file that lies about the size of its first entry. */
function declaring(zip: Uint8Array, bytes: number): Uint8Array {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(bytes, directoryAt(zip) + 24);
  return copy;
}

function problem(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error;
  }
  return 'none';
}

describe('openZip', () => {
  it('gives parts by their names, in any case, and nothing for those that are not there', async () => {
    const zip = openZip(await zipOf({ 'word/document.xml': '正文', 'a.xml': 'x'.repeat(5000) }), limits);
    const text = (name: string) => Buffer.from(zip.bytes(name) ?? []).toString();
    expect([zip.names, text('Word/Document.xml'), text('a.xml').length, zip.bytes('b.xml')]).toEqual([
      ['word/document.xml', 'a.xml'],
      '正文',
      5000,
      null,
    ]);
  });

  it('unpacks no more than it may, whatever the directory says', async () => {
    const bomb = await zipOf({ 'a.xml': '0'.repeat(200_000) });
    const open = (zip: Uint8Array) => () => openZip(zip, limits).bytes('a.xml');
    expect(problem(open(bomb))).toBe('unpacks too large');
    expect(problem(open(declaring(bomb, 39_000)))).toBe('unpacks too large');
    expect(problem(open(declaring(bomb, 9000)))).toBe('broken');
  });

  it('unpacks no more than it may in all', async () => {
    const zip = openZip(await zipOf({ 'a.xml': '0'.repeat(9000), 'b.xml': '1'.repeat(9000) }), limits);
    zip.bytes('a.xml');
    expect(problem(() => zip.bytes('b.xml'))).toBe('unpacks too large');
  });

  it('refuses too many parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']));
    expect(problem(() => openZip(new Uint8Array()))).toBe('broken');
    const zip = await zipOf(many);
    expect(problem(() => openZip(zip))).toBe('too many parts');
  });

  it.each(['../x.xml', 'a/../../x.xml', '/x.xml', 'c:/x.xml', '..\\x.xml'])('refuses a part named %s', async (name) => {
    // JSZip tidies names up, so the name is put into the bytes: it stands there twice.
    const placeholder = 'n'.repeat(name.length);
    const bytes = Buffer.from(await zipOf({ [placeholder]: 'x' }));
    for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder)) bytes.write(name, at);
    expect(problem(() => openZip(bytes))).toBe('unsafe names');
  });

  it('refuses two parts of one name', async () => {
    const zip = await zipOf({ 'a.xml': '1', 'A.XML': '2' });
    expect(problem(() => openZip(zip))).toBe('unsafe names');
  });

  it('notices damage: a changed byte, another method, a password', async () => {
    const zip = await zipOf({ 'a.xml': '正文'.repeat(50) });
    const changed = (at: number, value: number) => {
      const copy = Buffer.from(zip);
      copy[at] = value;
      return () => openZip(copy).bytes('a.xml');
    };
    const row = directoryAt(zip);
    expect(problem(changed(row + 16, (zip[row + 16] ?? 0) ^ 1))).toBe('broken');
    expect(problem(changed(row + 10, 12))).toBe('broken');
    expect(problem(changed(row + 8, 1))).toBe('encrypted');
  });

  it('calls a file broken wherever it is cut', async () => {
    const zip = await zipOf({ 'a.xml': '正文'.repeat(20), 'b.xml': '其他' });
    const read = (bytes: Uint8Array) => () => {
      const opened = openZip(bytes);
      opened.names.forEach(opened.bytes);
    };
    const problems = Array.from({ length: zip.length }, (_, cut) => problem(read(zip.subarray(0, cut))));
    expect([...new Set(problems)]).toEqual(['broken']);
  });
});

describe('crc32', () => {
  it.each([crc32, crc32ByTable])('is the checksum that the standard gives', (checksum) => {
    const bytes = Buffer.from('123456789');
    expect([checksum(bytes).toString(16), checksum(Buffer.alloc(0))]).toEqual(['cbf43926', 0]);
  });
});
