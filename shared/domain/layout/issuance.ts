import { z } from 'zod';
import {
  readCopies,
  readCopyNumber,
  readDateField,
  readDocumentNumber,
  readNames,
  readSecrecy,
  readUrgency,
} from './issuance-fields.ts';

/** 文件式, 上行文, 信函, 印发通知 (a short notice that sends the text out as what stands behind it), 命令（令）, and 纪要. */
export const issuanceForms = ['document', 'upward', 'letter', 'forward', 'order', 'minutes'] as const;

const longest = 500;
const tooLong = `太长了，最多 ${longest} 字`;

type Read = string | { readonly problem: string };

/** A field that may be left out or empty. What officials mistype is put right; what cannot be read is refused with a sentence. */
function optional(read: (typed: string) => Read = (typed) => typed) {
  return z
    .string('应写成一段文字')
    .max(longest, tooLong)
    .nullable()
    .default(null)
    .transform((typed, context) => settled(typed ?? '', read, context));
}

const oneOrMore = z
  .union(
    [z.string().max(longest, tooLong), z.array(z.string().max(longest, tooLong)).readonly()],
    '应写成一段文字，或者文字的列表',
  )
  .nullable()
  .default(null);

/** Typed in one line or as a list; printed one behind the other. */
function enumerated(mark: string, read: (typed: string) => Read) {
  return oneOrMore.transform((typed, context) => settled([typed ?? []].flat().join(mark), read, context));
}

/** Several that are each set by themselves, at most so many. */
function several(most: number, read: (name: string) => string = (name) => name.trim()) {
  return oneOrMore.transform((typed, context): readonly string[] => {
    const names = [typed ?? []].flat().flatMap((each) => each.split(/[、，,；;\n]/u));
    const known = names.map(read).filter((name) => name !== '');
    if (known.length <= most) return known;
    context.addIssue({ code: 'custom', message: `写了 ${known.length} 个，最多 ${most} 个` });
    return z.NEVER;
  });
}

function settled(typed: string, read: (typed: string) => Read, context: z.RefinementCtx): string | null {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  const value = read(trimmed);
  if (typeof value === 'string') return value;
  context.addIssue({ code: 'custom', message: value.problem });
  return z.NEVER;
}

/** 发文信息: what makes a text an issued document. All of it is printed as it stands here. */
export const Issuance = z
  .strictObject({
    form: z.enum(
      issuanceForms,
      '只能是 document（文件式）、upward（上行文）、letter（信函）、forward（印发通知）、order（命令）、minutes（纪要）',
    ),
    /** 发文机关标志, 文件 included; of a joint document the one in charge first. None: the one that the text brings. */
    letterhead: several(10),
    /** 发文字号. `null`: the one that the text brings. */
    number: optional(readDocumentNumber),
    /** 签发人, for an upward document only. */
    signers: several(20, (name) => name.replace(/\s+/gu, '')),
    /** 份号: six digits. */
    copyNumber: optional(readCopyNumber),
    /** 密级和保密期限: 秘密★1年. */
    secrecy: optional(readSecrecy),
    /** 紧急程度. */
    urgency: optional(readUrgency),
    /** 主送机关; `null`, as with the following: what the text says. */
    addressee: enumerated('，', (typed) => `${typed.replace(/[:：]+$/u, '')}：`),
    /** 发文机关署名 and 成文日期. */
    signature: several(12),
    date: optional((typed) => readDateField('成文日期', typed)),
    /** Room for a seal over signature and date (7.3.5.1), or none (7.3.5.2). */
    seal: z.boolean('只能是 true 或 false').default(true),
    /** 签发人职务: it is signed with signature stamps instead, one for each post (7.3.5.3). */
    posts: several(6),
    /** Who was there, who was excused, who sat in: of minutes alone. */
    present: enumerated('、', readNames),
    absent: enumerated('、', readNames),
    attending: enumerated('、', readNames),
    /** 附注, in round brackets. */
    note: optional((typed) => `（${typed.replace(/^[（(]|[）)]$/gu, '')}）`),
    /** 抄送, with its full stop. */
    copyTo: enumerated('，', readCopies),
    printedBy: optional(),
    printedOn: optional((typed) => readDateField('印发日期', typed.replace(/\s*印发$/u, ''))),
    /** What the notice of the form `forward` says; `null`: the usual sentence. */
    sentence: optional(),
  })
  .superRefine(({ form, number }, context) => {
    // Minutes may have either.
    if (number === null || form === 'minutes') return;
    if (form === 'order' ? /^第\d+号$/u.test(number) : !number.startsWith('第')) return;
    const message = form === 'order' ? `“${number}”应写成令号，如“第3号”` : `“${number}”应写成“云科发〔2025〕3号”这样`;
    context.addIssue({ code: 'custom', path: ['number'], message });
  });
export type Issuance = z.output<typeof Issuance>;
export type IssuanceInput = z.input<typeof Issuance>;

export const IssuanceField = Issuance.keyof();
export type IssuanceField = z.infer<typeof IssuanceField>;

/** Chinese names of the fields, as sentences and forms call them. */
export const issuanceFieldNames: Readonly<Record<IssuanceField, string>> = {
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
  posts: '签发人职务',
  present: '出席',
  absent: '请假',
  attending: '列席',
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
      readonly problems: readonly { readonly field: IssuanceField | null; readonly message: string }[];
    };

/** Untrusted data as an issuance, or what is wrong with it: a sentence for each field, naming it. */
export function readIssuance(value: unknown): IssuanceReading {
  const parsed = Issuance.safeParse(value);
  if (parsed.success) return { ok: true, issuance: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => {
      const { path, message } = issue;
      const field = Object.keys(issuanceFieldNames).find((name) => name === path[0]) as IssuanceField | undefined;
      if (field !== undefined) return { field, message: `${issuanceFieldNames[field]}：${message}。` };
      const said = issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys) : message;
      return { field: null, message: `发文信息：${said}。` };
    }),
  };
}

function unknownKeys(keys: readonly string[]): string {
  return `没有${keys.map((key) => `“${key}”`).join('、')}这一项，可写的有 ${Object.keys(issuanceFieldNames).join('、')}`;
}
