/** What goes out comes back: documents made at random are exported, read as any Word file is, and laid out again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFileBytes } from '../../../../electron/importer/read-file.ts';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import type { ParsedDocument } from '../../../../shared/domain/document.ts';
import { readIssuance } from '../../../../shared/domain/layout/issuance.ts';
import { type LaidOut, paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import type { LineHint } from '../../../../shared/domain/line-hint.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { pdfData } from '../../../paths.ts';
import { generatedDocument } from '../../../shared/domain/structure/corpus/generate/generate.ts';
import { noon } from '../../../temporary.ts';

function read(text: string, hints: readonly LineHint[] = []): ParsedDocument {
  let made = 0;
  return parseText(text, { newId: () => `b${++made}`, fileName: null, hints });
}

function laid({ blocks, metadata }: ParsedDocument): LaidOut {
  return layOut({ title: metadata.title?.value ?? null, blocks, labels: null });
}

/** Everything that is printed, without the ids of blocks. */
function printed({ blocks }: LaidOut): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return `table ${block.rows.map((row) => row.join(' | ')).join(' / ')}`;
    const level = 'level' in block ? ` ${block.level}/${block.outline}` : '';
    return `${block.role}${level} ${block.runs.map((run) => run.text).join(' ¦ ')}`;
  });
}

it.each([
  { target: 'libreoffice', seeds: [1, 30] },
  { target: 'word', seeds: [31, 60] },
] as const)(
  'gives the same document again from a file for $target',
  {
    timeout: 120_000,
  },
  async ({ target, seeds: [first, last] }) => {
    for (let seed = first; seed <= last; seed += 1) {
      const [document] = fc.sample(generatedDocument, { seed, numRuns: 1 });
      if (document === undefined) throw new Error(`seed ${seed} made no document`);
      const original = laid(read(document.text));
      const bytes = await writeDocx(original, { ...gbt9704, target }, { title: '', now: noon() });
      const { text, hints } = await readFileBytes(bytes, { name: 'a.docx', data: pdfData });
      expect(printed(laid(read(text, hints))), `seed ${seed}: ${document.traits}`).toEqual(printed(original));
      const words = (out: LaidOut) =>
        out.blocks.flatMap((b) => (b.kind === 'table' ? b.rows.flat() : paragraphText(b)));
      expect(text.replace(/\s/gu, '')).toBe(words(original).join('').replace(/\s/gu, ''));
    }
  },
);

it('gives the head and the signatures of a joint document again', async () => {
  const text = [
    '云岭区科学技术局 云岭区财政局关于开展检查的通知',
    '',
    '各镇人民政府：',
    '',
    '请各镇于本月底前完成自查，并将结果报送区科学技术局。',
  ].join('\n');
  const reading = readIssuance({
    form: 'upward',
    letterhead: '云岭区科学技术局、云岭区财政局、云岭区审计局文件',
    number: '云科发〔2025〕3号',
    signers: '李明、王小山、欧阳一凡',
    signature: '云岭区科学技术局、云岭区财政局、云岭区审计局、云岭区教育局、云岭区水务局',
    date: '2025年1月6日',
    secrecy: '秘密★1年',
  });
  if (!reading.ok) throw new Error('the issuance is wrong');
  const { blocks, metadata } = read(text);
  const issued = layOutIssued({ title: metadata.title?.value ?? null, blocks, labels: null }, reading.issuance);
  const bytes = await writeDocx(issued, gbt9704, { title: '', now: noon() });
  const file = await readFileBytes(bytes, { name: 'a.docx', data: pdfData });
  const again = read(file.text, file.hints);
  const form = {
    ...reading.issuance,
    letterhead: [],
    number: null,
    signers: [],
    signature: [],
    date: null,
    secrecy: null,
  };
  const reissued = layOutIssued(
    { title: again.metadata.title?.value ?? null, blocks: again.blocks, labels: null },
    form,
  );
  expect(again.metadata.documentNumber?.value).toBe('云科发〔2025〕3号');
  expect(reissued.issued).toEqual(issued.issued);
  expect(printed(reissued)).toEqual(printed(issued));
});
