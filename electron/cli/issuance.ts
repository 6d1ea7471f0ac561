import { readFile } from 'node:fs/promises';
import { type IssuanceInput, readIssuance } from '../../shared/domain/layout/issuance.ts';
import { AppError } from '../../shared/errors.ts';
import { text, UsageError, type Values } from './command.ts';

/** What makes the exported text an issued document: a file with all of it, single options for what is usual. */
export const issuanceOptions = {
  issuance: { type: 'string' },
  form: { type: 'string' },
  letterhead: { type: 'string' },
  number: { type: 'string' },
  signer: { type: 'string' },
  addressee: { type: 'string' },
  signature: { type: 'string' },
  date: { type: 'string' },
  'copy-to': { type: 'string' },
  'printed-by': { type: 'string' },
  'printed-on': { type: 'string' },
  secrecy: { type: 'string' },
  urgency: { type: 'string' },
  'copy-number': { type: 'string' },
  seal: { type: 'string' },
  contents: { type: 'boolean' },
} as const;

export const issuanceUsage =
  '[--issuance 发文信息.json] [--form document|upward|letter|forward] [--letterhead 发文机关标志] [--number 发文字号] [--signer 签发人、签发人] [--addressee 主送机关] [--signature 署名] [--date 成文日期] [--copy-to 抄送机关] [--printed-by 印发机关] [--printed-on 印发日期] [--secrecy 密级] [--urgency 紧急程度] [--copy-number 份号] [--seal yes|no] [--contents]';

/** Options by the field that each of them is. */
const fields = {
  form: 'form',
  letterhead: 'letterhead',
  number: 'number',
  addressee: 'addressee',
  signature: 'signature',
  date: 'date',
  'copy-to': 'copyTo',
  'printed-by': 'printedBy',
  'printed-on': 'printedOn',
  secrecy: 'secrecy',
  urgency: 'urgency',
  'copy-number': 'copyNumber',
} as const;

/** Nothing when no option asks for it. Single options go before what the file says; without a form it is `document`. */
export async function issuanceIn(values: Values): Promise<{ readonly issuance?: IssuanceInput }> {
  const path = text(values, 'issuance');
  const single = Object.entries(fields).flatMap(([option, field]) => {
    const value = text(values, option);
    return value === null ? [] : [[field, value] as const];
  });
  const signer = text(values, 'signer');
  const given = {
    ...Object.fromEntries(single),
    ...(signer === null ? {} : { signers: signer.split(/[、，,;；]/u) }),
    ...sealIn(values),
  };
  if (path === null && Object.keys(given).length === 0) return {};
  const whole = { form: 'document', ...(path === null ? {} : await fileIn(path)), ...given };
  const reading = readIssuance(whole);
  if (!reading.ok) throw new UsageError(reading.problems.map(({ message }) => message).join('\n'));
  return { issuance: reading.issuance };
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
