import { z } from 'zod';
import {
  readCopies,
  readCopyNumber,
  readDateField,
  readDocumentNumber,
  readSecrecy,
  readUrgency,
} from './issuance-fields.ts';

/** 文件式, 上行文, 信函, and 印发通知: a short notice that sends the text out as what stands behind it. */
export const issuanceForms = ['document', 'upward', 'letter', 'forward'] as const;

/** A field that may be left out or empty. What officials mistype is put right; what cannot be read is refused with a sentence. */
function optional(read: (typed: string) => string | { readonly problem: string } = (typed) => typed) {
  return z
    .string()
    .max(500, '太长了，最多 500 字')
    .nullable()
    .default(null)
    .transform((typed, context) => {
      const trimmed = (typed ?? '').trim();
      if (trimmed === '') return null;
      const value = read(trimmed);
      if (typeof value === 'string') return value;
      context.addIssue({ code: 'custom', message: value.problem });
      return z.NEVER;
    });
}

/** 发文信息: what makes a text an issued document. All of it is printed as it stands here. */
export const Issuance = z.strictObject({
  form: z.enum(
    issuanceForms,
    '公文形式只能是 document（文件式）、upward（上行文）、letter（信函）、forward（印发通知）',
  ),
  /** 发文机关标志, 文件 included. `null`: the one that the text brings. */
  letterhead: optional(),
  /** 发文字号. `null`: the one that the text brings. */
  number: optional(readDocumentNumber),
  /** 签发人, for an upward document only. */
  signers: z
    .array(z.string().max(40, '签发人姓名太长'))
    .max(20, '签发人最多 20 位')
    .default([])
    .transform((names) => names.map((name) => name.replace(/\s+/gu, '')).filter((name) => name !== '')),
  /** 份号: six digits. */
  copyNumber: optional(readCopyNumber),
  /** 密级和保密期限: 秘密★1年. */
  secrecy: optional(readSecrecy),
  /** 紧急程度. */
  urgency: optional(readUrgency),
  /** 主送机关 where the text has none. */
  addressee: optional((typed) => `${typed.replace(/[:：]+$/u, '')}：`),
  /** 发文机关署名 and 成文日期 where the text has none. */
  signature: optional(),
  date: optional((typed) => readDateField('成文日期', typed)),
  /** Room for a seal over signature and date (7.3.5.1), or none (7.3.5.2). */
  seal: z.boolean().default(true),
  /** 附注, in round brackets. */
  note: optional((typed) => `（${typed.replace(/^[（(]|[）)]$/gu, '')}）`),
  /** 抄送, with its full stop. */
  copyTo: optional(readCopies),
  printedBy: optional(),
  printedOn: optional((typed) => readDateField('印发日期', typed.replace(/\s*印发$/u, ''))),
  /** What the notice of the form `forward` says; `null`: the usual sentence. */
  sentence: optional(),
});
export type Issuance = z.output<typeof Issuance>;
export type IssuanceInput = z.input<typeof Issuance>;

/** Chinese names of the fields, as sentences and forms call them. */
export const issuanceFieldNames: Readonly<Record<keyof Issuance, string>> = {
  form: '公文形式',
  letterhead: '发文机关标志',
  number: '发文字号',
  signers: '签发人',
  copyNumber: '份号',
  secrecy: '密级和保密期限',
  urgency: '紧急程度',
  addressee: '主送机关',
  signature: '发文机关署名',
  date: '成文日期',
  seal: '印章位置',
  note: '附注',
  copyTo: '抄送机关',
  printedBy: '印发机关',
  printedOn: '印发日期',
  sentence: '通知正文',
};

type IssuanceReading =
  | { readonly ok: true; readonly issuance: Issuance }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly field: keyof Issuance | null; readonly message: string }[];
    };

/** Untrusted data as an issuance, or what is wrong with it: a sentence for each field, naming it. */
export function readIssuance(value: unknown): IssuanceReading {
  const parsed = Issuance.safeParse(value);
  if (parsed.success) return { ok: true, issuance: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message, code }) => {
      const field = Object.keys(issuanceFieldNames).find((name) => name === path[0]) as keyof Issuance | undefined;
      if (field !== undefined) return { field, message: `${issuanceFieldNames[field]}：${message}。` };
      const unknown = code === 'unrecognized_keys' ? '有不认识的项，请检查各项名称' : message;
      return { field: null, message: `发文信息：${unknown}。` };
    }),
  };
}
