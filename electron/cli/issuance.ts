import { readFile } from 'node:fs/promises';
import { type IssuanceField, type IssuanceInput, readIssuance } from '../../shared/domain/layout/issuance.ts';
import { AppError } from '../../shared/errors.ts';
import { text, texts, UsageError, type Values } from './command.ts';

type Field = Exclude<IssuanceField, 'seal'>;
type Flag = { readonly field: Field; readonly example: string; readonly isSeveral?: true };

/** Options by the field that each of them is; those that may be several can be given again and again. */
const flags: Readonly<Record<string, Flag>> = {
  form: { field: 'form', example: 'document|upward|letter|forward|order|minutes' },
  letterhead: { field: 'letterhead', example: '发文机关标志', isSeveral: true },
  number: { field: 'number', example: '发文字号' },
  signer: { field: 'signers', example: '签发人', isSeveral: true },
  addressee: { field: 'addressee', example: '主送机关', isSeveral: true },
  signature: { field: 'signature', example: '署名', isSeveral: true },
  post: { field: 'posts', example: '签发人职务', isSeveral: true },
  date: { field: 'date', example: '成文日期' },
  present: { field: 'present', example: '出席', isSeveral: true },
  absent: { field: 'absent', example: '请假', isSeveral: true },
  attending: { field: 'attending', example: '列席', isSeveral: true },
  note: { field: 'note', example: '附注' },
  sentence: { field: 'sentence', example: '印发通知的正文' },
  'copy-to': { field: 'copyTo', example: '抄送机关', isSeveral: true },
  'printed-by': { field: 'printedBy', example: '印发机关' },
  'printed-on': { field: 'printedOn', example: '印发日期' },
  secrecy: { field: 'secrecy', example: '密级' },
  urgency: { field: 'urgency', example: '紧急程度' },
  'copy-number': { field: 'copyNumber', example: '份号' },
};

/** What makes the exported text an issued document: a file with all of it, single options for what is usual. */
export const issuanceOptions = {
  issuance: { type: 'string' },
  ...Object.fromEntries(
    Object.entries(flags).map(([flag, { isSeveral = false }]) => [
      flag,
      { type: 'string', multiple: isSeveral } as const,
    ]),
  ),
  seal: { type: 'string' },
  contents: { type: 'boolean' },
} as const;

export const issuanceUsage = [
  '[--issuance 发文信息.json]',
  ...Object.entries(flags).map(
    ([flag, { example, isSeveral }]) => `[--${flag} ${example}]${isSeveral === true ? '…' : ''}`,
  ),
  '[--seal yes|no] [--contents]',
].join(' ');

/** Nothing when no option asks for it. Single options go before what the file says; without a form it is `document`. */
export async function issuanceIn(values: Values): Promise<{ readonly issuance?: IssuanceInput }> {
  const path = text(values, 'issuance');
  const single = Object.entries(flags).flatMap(([flag, { field, isSeveral }]) => {
    const given = isSeveral === true ? texts(values, flag) : [text(values, flag) ?? []].flat();
    if (given.some((value) => value.trim() === ''))
      throw new UsageError(`--${flag} 后面是空的：请写明${flags[flag]?.example}。`);
    return given.length === 0 ? [] : [[field, isSeveral === true ? given : given[0]] as const];
  });
  const given = { ...Object.fromEntries(single), ...sealIn(values) };
  if (path === null && Object.keys(given).length === 0) return {};
  const file = path === null ? {} : await fileIn(path);
  const reading = readIssuance({ form: 'document', ...file, ...given });
  if (reading.ok) return { issuance: reading.issuance };
  const sayWhere = (field: IssuanceField | null): string => {
    const flag = Object.entries(flags).find(([, each]) => each.field === field)?.[0];
    if (field !== null && field in given) return `--${flag} `;
    return `发文信息文件“${path}”${field === null ? '' : `的 ${field} 项`}，`;
  };
  throw new UsageError(reading.problems.map(({ field, message }) => `${sayWhere(field)}${message}`).join('\n'));
}

function sealIn(values: Values): { readonly seal?: boolean } {
  const seal = text(values, 'seal');
  if (seal === null) return {};
  if (seal !== 'yes' && seal !== 'no') throw new UsageError(`--seal 应是 yes 或 no，不能是“${seal}”。`);
  return { seal: seal === 'yes' };
}

async function fileIn(path: string): Promise<object> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AppError('file-unreadable', `读不了发文信息文件“${path}”：请检查路径和权限。`, { cause: error });
  });
  try {
    const value: unknown = JSON.parse(content.replace(/^\ufeff/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UsageError(`发文信息文件“${path}”不是 JSON 对象：请写成 {"form": "document", "letterhead": "…"} 这样。`);
}
