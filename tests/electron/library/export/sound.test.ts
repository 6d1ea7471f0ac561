/** Every form in every variant, over documents made at random: nothing in the file that Word would call damaged. */
import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/library/export/docx.ts';
import { inVariant } from '../../../../electron/library/export/in-variant.ts';
import { opensSection } from '../../../../shared/domain/block.ts';
import { builtInProfiles } from '../../../../shared/domain/layout/built-in-profiles.ts';
import { withContents } from '../../../../shared/domain/layout/contents.ts';
import { issuanceForms, readIssuance } from '../../../../shared/domain/layout/issuance.ts';
import { gbt9704, type Profile } from '../../../../shared/domain/layout/profile.ts';
import type { Variant } from '../../../../shared/domain/layout/variant.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { generatedDocument } from '../../../shared/domain/structure/corpus/generate/generate.ts';
import { noon } from '../../../temporary.ts';
import { faultsOf } from './faults.ts';

const profiles: readonly Profile[] = [...builtInProfiles, { ...gbt9704, target: 'word' }];

const against = { of: 'draft', id: 'other' } as const;
const variants: readonly Variant[] = [
  { kind: 'clean' },
  { kind: 'annotated' },
  { kind: 'redline', against, coloured: false },
  { kind: 'redline', against, coloured: true },
  { kind: 'circulation', deadline: '2025-01-09', contact: '李晓', phone: null },
];

const frame = {
  letterhead: '云岭区科学技术局文件',
  number: '云科发〔2025〕3号',
  signers: ['李明', '王小山', '欧阳一凡'],
  addressee: '各科室',
  signature: '云岭区科学技术局',
  date: '2025-01-06',
  copyTo: '区委办公室',
  printedBy: '区科技局办公室',
  printedOn: '2025-01-08',
};

function made(seed: number) {
  const [document] = fc.sample(generatedDocument, { seed, numRuns: 1 });
  let next = 0;
  const text = `${document?.text ?? ''}\n指标\t数量\n粮食\t12万吨\n油料\t3万吨\n`;
  const { blocks } = parseText(text, { newId: () => `b_${seed}_${next++}`, fileName: null });
  return { title: '2024年工作总结', blocks, labels: null };
}

const cases = [null, ...issuanceForms].flatMap((form, i) =>
  variants.map((variant, j) => ({
    form,
    variant,
    profile: profiles[(i + j) % profiles.length] ?? gbt9704,
    seed: i * 5 + j,
  })),
);

it.each(cases)(
  'a file of form $form and variant $variant.kind in $profile.id',
  { timeout: 60_000 },
  async ({ form, variant, profile, seed }) => {
    const input = made(seed);
    const reading = readIssuance({
      form: form ?? 'document',
      ...frame,
      ...(form === 'order' ? { number: '第3号' } : {}),
    });
    if (!reading.ok) throw new Error('the issuance is wrong');
    const laid = (text: typeof input) => layOutIssued(text, form === null ? undefined : reading.issuance);
    const clean = laid(input);
    const { laidOut, properties } = await inVariant(input, clean, variant, {
      identity: { of: 'document', id: 'doc_1', revision: 0 },
      against: () => Promise.resolve({ title: '去年', laidOut: laid(made(seed + 100)) }),
      remarks: () =>
        input.blocks.slice(0, 9).map((block, i) => ({
          place: { state: 'found', blockId: block.id, start: 0, end: Math.min(3, block.text.length) },
          tag: opensSection(block) ? '可沿用' : null,
          note: `第${i}条\t批注\n第二行`,
          author: null,
          createdAt: '2024-12-30T08:15:00Z',
          quote: '',
        })),
      author: '李晓',
    });
    const issued = clean.issued === undefined ? laidOut : { ...laidOut, issued: clean.issued };
    const whole = seed % 2 === 0 ? withContents(issued) : issued;
    const bytes = await writeDocx(whole, profile, { title: '总结', now: noon(), ...properties });
    expect(await faultsOf(await JSZip.loadAsync(bytes))).toEqual([]);
  },
);
