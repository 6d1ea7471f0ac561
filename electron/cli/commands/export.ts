import { resolve } from 'node:path';
import type { ExportResult } from '../../../shared/contract/drafts.ts';
import type { ProfileRef } from '../../../shared/contract/profiles.ts';
import type { IssuanceInput } from '../../../shared/domain/layout/issuance.ts';
import { overruledSentence } from '../../../shared/domain/layout/issued-words.ts';
import { type Command, type Context, required, text, valueIn } from '../command.ts';
import { issuanceIn, issuanceOptions, issuanceUsage } from '../issuance.ts';
import { passwordIn, passwordOption } from '../password.ts';
import {
  needsLibrary,
  type VariantWish,
  variantFor,
  variantOptions,
  variantUsage,
  variantWish,
} from './export-variant.ts';
import { profileNamed } from './profile.ts';
import { named } from './read.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: `编号或文件 --out 文件（.docx .pdf .md .txt .html） [--profile 方案编号、名称或文件] [--overwrite] [--password-file 密码文件] ${variantUsage} ${issuanceUsage}`,
  summary: '导出为 Word 文件',
  options: {
    out: { type: 'string' },
    profile: { type: 'string' },
    overwrite: { type: 'boolean' },
    ...variantOptions,
    ...passwordOption,
    ...issuanceOptions,
  },
  takes: { min: 1, max: 1 },
  async run(context, [argument = ''], values) {
    const out = resolve(required(values, 'out', '导出到哪个文件'));
    const result = await exported(context, argument, {
      out,
      profile: await profileNamed(context, text(values, 'profile') ?? 'gbt9704'),
      overwrite: values['overwrite'] === true,
      ...(values['contents'] === true ? { contents: true } : {}),
      ...(await issuanceIn(values)),
      variant: variantWish(values),
      ...(await passwordIn(values)),
    });
    const isSame = compared.has(text(values, 'variant') ?? '') && result.changes === 0;
    return { json: result, text: report(result) + (isSame ? '\n与对照文稿没有不同' : '') };
  },
};

const compared: ReadonlySet<string> = new Set(['redline', 'coloured']);

type Wish = {
  readonly out: string;
  readonly profile: ProfileRef;
  readonly overwrite: boolean;
  readonly variant?: VariantWish;
  readonly password?: string;
  readonly issuance?: IssuanceInput;
  readonly contents?: boolean;
};

export async function exported(
  context: Context,
  argument: string,
  { out, password, variant: wished = { kind: 'clean', values: {} }, ...wish }: Wish,
): Promise<ExportResult> {
  const { kind, value } = named(argument);
  const inLibrary = kind !== 'file' || needsLibrary(wished);
  const door = inLibrary ? context.open('read') : context.openFiles();
  const variant = await variantFor(door, { kind, value }, wished);
  const target = door.grants.grant(out, 'write');
  return context.job(door, async (job) => {
    if (inLibrary) {
      const source = kind === 'file' ? { of: kind, file: door.grants.grant(value, 'read') } : { of: kind, id: value };
      return valueIn(await door.call('exports.write', { job, source, target, variant, ...wish }));
    }
    const file = door.grants.grant(value, 'read');
    const unlock = password === undefined ? {} : { password };
    return valueIn(await door.call('files.export', { job, file, target, variant, ...wish, ...unlock }));
  });
}

export function report(result: ExportResult): string {
  const { path, bytes, normalised, missingFonts, departures, slots, references, overruled, changes, lostAnnotations } =
    result;
  const fonts = missingFonts.map(
    ({ font, substitute }) => `${font}${substitute === null ? '' : `（以${substitute}代替）`}`,
  );
  return [
    `已导出：${path}（${bytes} 字节）`,
    ...(normalised > 0 ? [`规范标点等 ${normalised} 处`] : []),
    ...(changes > 0 ? [`标出不同之处 ${changes} 处`] : []),
    ...(slots > 0 ? [`还有 ${slots} 处【待补】没有填写`] : []),
    ...(references > 0 ? [`层次序数改成了章、节，正文里还有 ${references} 段提到序号，请核对`] : []),
    ...overruled.map(overruledSentence),
    ...(fonts.length > 0 ? [`本机没有的字体：${fonts.join('、')}`] : []),
    ...departures.map(({ clause, message }) => `与标准不同（${clause}）：${message}`),
    ...unwritten(lostAnnotations, 'lost', '已找不到原文'),
    ...unwritten(lostAnnotations, 'unprinted', '写在版头、主送、落款等处，这些由发文信息排印'),
  ].join('\n');
}

function unwritten(
  annotations: ExportResult['lostAnnotations'],
  why: ExportResult['lostAnnotations'][number]['why'],
  reason: string,
): readonly string[] {
  const own = annotations.filter((each) => each.why === why);
  return own.length === 0
    ? []
    : [
        `有 ${own.length} 条批注${reason}，没有写入文件：`,
        ...own.map(({ quote, tag, note }) => `  “${quote}”${tag === null ? '' : `【${tag}】`}${note}`),
      ];
}
