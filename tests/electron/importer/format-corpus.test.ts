/**
 * Documents of the corpus in the formats of an office, made by python-docx, LibreOffice, pandoc and Chromium
 * (scripts/make-format-corpus.py): each is read as the text it was made from. NIANGAO_FORMATS names a folder with more of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileBytes } from '../../../electron/importer/read-file.ts';
import type { LineHint } from '../../../shared/domain/line-hint.ts';
import { type OutlineView, outlineView } from '../../../shared/domain/outline-view.ts';
import { parseText } from '../../../shared/domain/structure/parse.ts';
import { fixtureCorpus, pdfData } from '../../paths.ts';
import { documentsFolder, Gold } from '../../shared/domain/structure/corpus/gold.ts';
import { score } from '../../shared/domain/structure/corpus/score.ts';
import { characterErrors } from './headings.ts';

const folder = process.env['NIANGAO_FORMATS'] ?? fixtureCorpus;
const files = readdirSync(folder).sort();

/** The text as it was typed: one paragraph a line, without blank lines and indents. */
function typed(file: string): string {
  const text = readFileSync(join(documentsFolder, `${file.replace(/\..*/, '')}.txt`), 'utf8');
  const lines = text.split('\n').map((line) => line.replace(/[ \u3000\u00a0]+/g, ' ').replace(/^ +| +$/g, ''));
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function outlineOf(text: string, hints: readonly LineHint[] = []): OutlineView {
  let made = 0;
  return outlineView(parseText(text, { newId: () => `b${++made}`, fileName: null, hints }));
}

function words(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/[ \u3000\u00a0]+/g, ' ').trim());
  return lines
    .filter((line) => line !== '')
    .map((line) =>
      line
        .split('\t')
        .filter((cell) => cell !== '')
        .join('\t'),
    );
}

function bare(line: string): string {
  return line.replaceAll(' ', '');
}

async function read(file: string) {
  const { text, hints } = await readFileBytes(readFileSync(join(folder, file)), { name: file, data: pdfData });
  const wanted = typed(file);
  const gold = Gold.parse({ ...outlineOf(wanted), dropped: [] });
  return { text, wanted, score: score(gold, outlineOf(text, hints)) };
}

describe('a document of an office', () => {
  it('is there in every format that is read', () => {
    const endings = new Set(files.map((file) => file.replace(/.*\./, '')));
    expect([...endings].sort()).toEqual(['doc', 'docx', 'html', 'md', 'odt', 'pdf', 'rtf']);
  });

  it.each(files)('has the words of its text in %s', async (file) => {
    const { text, wanted } = await read(file);
    if (file.endsWith('.pdf')) expect(characterErrors(text, wanted)).toBeLessThanOrEqual(0.002);
    // A blank that LibreOffice wrote as the end of a line cannot be told from a line that it broke.
    else if (file.endsWith('.libreoffice.html')) expect(words(text).map(bare)).toEqual(words(wanted).map(bare));
    else expect(words(text)).toEqual(words(wanted));
  });

  it.each(files)('has the structure of its text in %s', async (file) => {
    const { f1, parents, paragraphs, missing, extra, metadataWrong } = (await read(file)).score;
    const differences = [...missing.map((each) => `missing ${each}`), ...extra.map((each) => `extra ${each}`)];
    expect(f1, differences.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect([parents, paragraphs, metadataWrong]).toEqual([1, 1, []]);
  });
});
