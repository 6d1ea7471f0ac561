import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import { maximumTextBytes } from '../../../shared/contract/importer-messages.ts';
import { fixturePages, pdfData } from '../../paths.ts';
import { encode } from './encoders.ts';

describe('readFileBytes', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['blanks and a mark', Buffer.from('\ufeff \r\n\u3000\t\n')],
  ])('refuses a file with %s as empty', async (_, bytes) => {
    await expect(readFileBytes(bytes, { name: '空.txt', data: pdfData })).rejects.toMatchObject({
      code: 'file-empty',
      message: expect.stringContaining('“空.txt”'),
    });
  });

  it('refuses a file that is too large', async () => {
    await expect(
      readFileBytes(new Uint8Array(maximumTextBytes + 1), { name: '大.txt', data: pdfData }),
    ).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringContaining('“大.txt”超过 64 MB'),
    });
  });

  const printed = readFileSync(join(fixturePages, 'street.libreoffice-text.pdf'));
  const page = '<p>水务局2023年工作总结</p>';
  it.each([
    ['a PDF', 'pdf', printed, '总结.txt'],
    ['a PDF behind the head of a mail', 'pdf', Buffer.concat([Buffer.from('X-Part: 1\r\n\r\n'), printed]), '总结'],
    ['a page', 'html', Buffer.from(`<!-- saved -->\n<html><body>${page}`), '总结.txt'],
    ['a page with a mark', 'html', Buffer.from(`\ufeff<!DOCTYPE html>${page}`), '总结.pdf'],
    ['a page in UTF-16', 'html', encode(`\ufeff<html>${page}`, 'utf-16le'), '总结.doc'],
    ['an XHTML page', 'html', Buffer.from(`<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">${page}`), '总结.xml'],
    ['a saved page', 'html', readFileSync(join(fixturePages, 'water.mhtml')), '总结.txt'],
    ['a piece of a page that is called one', 'html', Buffer.from(page), '总结.HTM'],
    ['a piece of a page in a text', 'utf-8', Buffer.from(page), '总结.txt'],
    ['a text that is called a page', 'utf-8', Buffer.from('一、2023年 < 2024年'), '总结.html'],
    ['a text about PDF', 'utf-8', Buffer.from('文件开头是\n%PDF-1.4\n的，是PDF。'), '总结.pdf'],
    ['a text about mail', 'utf-8', Buffer.from('注：\nContent-Type: text/html\n是网页。'), '总结.mht'],
  ])('takes %s for %s by its bytes', async (_, encoding, bytes, name) => {
    expect((await readFileBytes(bytes, { name, data: pdfData })).encoding).toBe(encoding);
  });
});
