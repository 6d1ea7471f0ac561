/** The words of a draft are those that pandoc and python-docx find in its Word file: all of them, in order, and no others. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/library/export/docx.ts';
import { capabilities } from '../../scripts/capabilities.ts';
import { paragraphText } from '../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';
import { parseText } from '../../shared/domain/structure/parse.ts';
import { generatedDocument } from '../shared/domain/structure/corpus/generate/generate.ts';
import { noon } from '../temporary.ts';

function output(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function bare(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The words in pandoc's own tree, which no output format has touched. */
function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  if ('t' in node && node.t === 'Str' && 'c' in node) return String(node.c);
  return Object.values(node).map(wordsIn).join('');
}

/** Paragraphs and cells in the order of the body, each file a line of JSON. */
const pythonReader = `
import docx, json, sys
for path in sys.argv[1:]:
    texts = []
    for element in docx.Document(path).element.body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
        texts.append("".join(node.text or "" for node in element.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")))
    print(json.dumps("".join(texts)))
`;

describe.skipIf(!capabilities.officeReaders.present())('the words of an exported Word file', () => {
  const written: { readonly path: string; readonly words: string }[] = [];
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'niangao-words-'));
    for (let seed = 101; seed <= 110; seed += 1) {
      const [document] = fc.sample(generatedDocument, { seed, numRuns: 1 });
      let made = 0;
      const { blocks } = parseText(document?.text ?? '', { newId: () => `b${++made}`, fileName: null });
      const laidOut = layOut({ title: null, blocks, labels: null });
      const path = join(folder, `${seed}.docx`);
      const target = seed % 2 === 0 ? 'word' : 'libreoffice';
      writeFileSync(path, await writeDocx(laidOut, { ...gbt9704, target }, { title: '', now: noon() }));
      const words = laidOut.blocks.flatMap((b) => (b.kind === 'table' ? b.rows.flat() : paragraphText(b)));
      written.push({ path, words: bare(words.join('')) });
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are all there for pandoc', { timeout: 120_000 }, () => {
    for (const { path, words } of written) {
      const tree: unknown = JSON.parse(output('pandoc', '-f', 'docx', '-t', 'json', path));
      expect(bare(wordsIn(tree)), path).toBe(words);
    }
  });

  it('are all there for python-docx', { timeout: 60_000 }, () => {
    const lines = output('/usr/bin/python3', '-c', pythonReader, ...written.map(({ path }) => path))
      .trim()
      .split('\n');
    expect(lines.map((line) => bare(JSON.parse(line) as string))).toEqual(written.map(({ words }) => words));
  });
});
