import { numeralValue } from '../numeral.ts';
import { readDate } from '../structure/dates.ts';

type Read = string | { readonly problem: string };

/** `云科发[2025]03号` → `云科发〔2025〕3号` (clause 7.2.5: six-angle brackets, the whole year, no 第, no leading zero); an order has `第3号`, minutes have `第3期`. */
export function readDocumentNumber(typed: string): Read {
  const plain = typed.normalize('NFKC').replace(/\s+/gu, '');
  const order = /^第?0*([1-9]\d{0,4})([号期])$/u.exec(plain);
  if (order !== null) return `第${order[1]}${order[2]}`;
  const match = /^(\D{1,30}?)[〔[【({〈<]?((?:19|20)\d{2})[〕\]】)}〉>]?年?第?0*([1-9]\d{0,4})号$/u.exec(plain);
  if (match === null) return { problem: `“${typed}”看不明白，应写成“云科发〔2025〕3号”这样，年份写四位` };
  return `${match[1]}〔${match[2]}〕${match[3]}号`;
}

/** 出席、请假、列席 taken off, marks full-width, none at the end. */
export function readNames(typed: string): string {
  return typed
    .replace(/^(?:出\s*席|请\s*假|列\s*席)\s*[:：]\s*/u, '')
    .replace(/[,，]\s*/gu, '，')
    .replace(/[;；]\s*/gu, '；')
    .replace(/[。，；、]+$/u, '');
}

/** Clause 7.2.1: six digits. */
export function readCopyNumber(typed: string): Read {
  const plain = typed.normalize('NFKC').replace(/^No\.?\s*/iu, '');
  if (!/^\d{1,6}$/u.test(plain)) return { problem: `“${typed}”应是不超过 6 位的数字，如“000001”` };
  return plain.padStart(6, '0');
}

/** `机密 五年` → `机密★5年` (clause 7.2.2). */
export function readSecrecy(typed: string): Read {
  const plain = typed.normalize('NFKC').replace(/\s+/gu, '');
  const match = /^(绝密|机密|秘密)(?:[★☆*·•]?([\d一二三四五六七八九十]+)(年|个月|日)|[★☆*]?(长期))?$/u.exec(plain);
  const level = match?.[1];
  if (match === null || level === undefined) {
    return { problem: `“${typed}”应写明“秘密”“机密”或“绝密”，有期限的写成“秘密★1年”` };
  }
  if (match[4] !== undefined) return `${level}★长期`;
  if (match[2] === undefined) return level;
  return `${level}★${numeralValue(match[2]) ?? match[2]}${match[3]}`;
}

/** Clause 7.2.3. */
export function readUrgency(typed: string): Read {
  const plain = typed.replace(/\s+/gu, '');
  return ['特急', '加急'].includes(plain) ? plain : { problem: `“${typed}”只能是“特急”或“加急”` };
}

/** `2025-01-06`, `2025.1.6`, `二〇二五年一月六日` → `2025年1月6日` (clause 7.3.5.4). A month alone has no day to be issued on. */
export function readDateField(name: string, typed: string): Read {
  const problem = { problem: `“${typed}”不是完整的日期，${name}应写成“2025年1月6日”这样` };
  const numbers = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})日?$/u.exec(typed.normalize('NFKC').trim())?.slice(1);
  const iso = numbers?.map((part) => part.padStart(2, '0')).join('-') ?? readDate(typed)?.date ?? '';
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return day > 0 && exists ? `${year}年${month}月${day}日` : problem;
}

/** Marks full-width, 抄送 taken off, one full stop at the end (clause 7.4.2). */
export function readCopies(typed: string): string {
  const plain = typed
    .replace(/^抄\s*送\s*[:：]\s*/u, '')
    .replace(/[,，]\s*/gu, '，')
    .replace(/[;；]\s*/gu, '；')
    .replace(/\s+/gu, '')
    .replace(/[。.，；、]+$/u, '');
  return `${plain}。`;
}
