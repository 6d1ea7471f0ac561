import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/importer/decode.ts';
import type { TextEncoding } from '../../../shared/contract/importer-messages.ts';
import { encode } from './encoders.ts';
import { chineseText, summary, traditionalSummary } from './texts.ts';

const chinese: readonly TextEncoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
const marks = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/** Every run of `length` characters that begins at a multiple of `step`, so that samples are the same on each run. */
function samples(text: string, length: number, step: number): readonly string[] {
  const count = Math.floor((text.length - length) / step);
  return Array.from({ length: count }, (_, i) => text.slice(i * step, i * step + length));
}

describe('decodeText', () => {
  it.each(chinese)('reads Chinese text of 200 characters and more in %s without a mark', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(chineseText({ minLength: 200, maxLength: 600 }), async (text) => {
        expect(await decodeText(encode(text, encoding), '甲.txt')).toEqual({ text, encoding });
      }),
      { numRuns: 200 },
    );
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('takes the mark of %s at its word', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(chineseText({ minLength: 1, maxLength: 50 }), async (text) => {
        const bytes = Buffer.concat([Uint8Array.from(marks[encoding]), encode(text, encoding)]);
        expect(await decodeText(bytes, '甲.txt')).toEqual({ text, encoding });
      }),
    );
  });

  it.each([
    ['utf-8', summary],
    ['gb18030', summary],
    ['utf-16le', summary],
    ['utf-16be', summary],
    ['gb18030', traditionalSummary],
    ['big5', traditionalSummary],
  ] as const)('reads samples of 30 characters in %s', async (encoding, prose) => {
    const wrong: string[] = [];
    for (const text of samples(prose.replace(/\n+/g, ''), 30, 3)) {
      const read = await decodeText(encode(text, encoding), '甲.txt');
      if (read.text !== text) wrong.push(`${text} -> ${read.encoding}`);
    }
    expect(wrong).toEqual([]);
  });

  it('makes every line end one \\n', async () => {
    const read = await decodeText(Buffer.from('一\r\n二\r三\n四\f五\u2028六'), '甲.txt');
    expect(read.text).toBe('一\n二\n三\n四\n五\n六');
  });

  it.each(chinese)('tolerates a last character that was cut in %s', async (encoding) => {
    const read = await decodeText(encode(`${summary}完`, encoding).subarray(0, -1), '甲.txt');
    expect(read).toEqual({ text: `${summary}\ufffd`, encoding });
  });

  it('reads characters that only four bytes of GB 18030 can write', async () => {
    const bytes = Buffer.concat([encode(summary, 'gb18030'), Uint8Array.of(0x95, 0x32, 0x82, 0x36)]);
    expect((await decodeText(bytes, '甲.txt')).text).toBe(`${summary}𠀀`);
  });

  it('shows a few broken bytes in UTF-8 instead of taking the text for GBK', async () => {
    const bytes = Buffer.from(summary);
    bytes[300] = 0xff;
    const read = await decodeText(bytes, '甲.txt');
    expect([read.encoding, read.text.includes('\ufffd'), read.text.slice(-20)]).toEqual([
      'utf-8',
      true,
      summary.slice(-20),
    ]);
  });

  it('shows stray control characters, which Word cannot hold, as damage', async () => {
    const read = await decodeText(Buffer.from(`${summary}尾\x07部\x1a`), '甲.txt');
    expect(read.text).toBe(`${summary}尾\ufffd部`);
  });

  it.each([
    ['nothing', []],
    ['the mark of UTF-8', marks['utf-8']],
    ['the mark of UTF-16', marks['utf-16le']],
    ['the other mark of UTF-16', marks['utf-16be']],
  ])('refuses random bytes after %s', async (_, mark) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1000, maxLength: 5000, size: 'max' }), async (bytes) => {
        const refusal = await decodeText(Uint8Array.from([...mark, ...bytes]), '乱.txt').catch(
          (error: unknown) => error,
        );
        expect(refusal).toMatchObject({ message: expect.stringContaining('“乱.txt”') });
      }),
      // Without its bias towards small numbers: a hundred equal bytes may well be a text.
      { numRuns: 200, unbiased: true, endOnFailure: true },
    );
  });

  it('reads a marked text in another script', async () => {
    const text = '연간 업무 보고 བོད་ཡིག ئۇيغۇرچە ᠮᠣᠩᠭᠣᠯ 😀';
    const bytes = Buffer.concat([Uint8Array.from(marks['utf-16le']), encode(text, 'utf-16le')]);
    expect((await decodeText(bytes, '甲.txt')).text).toBe(text);
  });
});
