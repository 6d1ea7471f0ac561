import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import { maximumTextBytes } from '../../../shared/contract/importer-messages.ts';

describe('readFileBytes', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['blanks and a mark', Buffer.from('\ufeff \r\n\u3000\t\n')],
  ])('refuses a file with %s as empty', async (_, bytes) => {
    await expect(readFileBytes(bytes, { name: '空.txt' })).rejects.toMatchObject({
      code: 'file-empty',
      message: expect.stringContaining('“空.txt”'),
    });
  });

  it('refuses a file that is too large', async () => {
    await expect(readFileBytes(new Uint8Array(maximumTextBytes + 1), { name: '大.txt' })).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('“大.txt”超过 64 MB'),
    });
  });
});
