import type { z } from 'zod';
import { Profile } from './profile.ts';
import { fieldName } from './profile-fields.ts';

/** Why a profile cannot be: where, what the place is called, and what would be right there. */
export type ProfileProblem = { readonly path: string; readonly field: string; readonly message: string };

export function profileProblems(value: unknown): readonly ProfileProblem[] {
  const { error } = Profile.safeParse(value);
  return (error?.issues ?? []).map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = [...issue.path, ...unknown.slice(0, 1)];
    return { path: path.join('.'), field: fieldName(path), message: sentence(issue) };
  });
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应是${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' ? '不能空着' : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `不能超过 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`;
    case 'not_multiple_of':
      return `应是 ${issue.divisor} 的倍数`;
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')}`;
    case 'unrecognized_keys':
      return '没有这一项设置';
    case 'invalid_format':
      return issue.pattern?.includes('0-9A-F') === true ? '应是六位的颜色值，如 FF0000' : issue.message;
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = {
  number: '数字',
  int: '整数',
  string: '文字',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组设置',
};
