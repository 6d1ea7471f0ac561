import type { RawInput } from '../../shared/contract/api.ts';
import { readIssuance } from '../../shared/domain/layout/issuance.ts';
import { readDateField } from '../../shared/domain/layout/issuance-fields.ts';
import { readDeadline } from '../../shared/domain/layout/variant.ts';
import type { exportTexts } from '../texts/exporting.ts';
import { variantTexts } from '../texts/variants.ts';
import { type Format, hasPages } from './file-name.ts';

/** How it is to be written: all that `exports.write` takes beside what and where. As typed, which may be wrong for a while. */
export type ExportWish = Omit<RawInput<'exports.write'>, 'job' | 'source' | 'target' | 'overwrite' | 'profile'> & {
  readonly profile: string;
};

/** What of a wish stands in a file of this format: variants where there are pages. */
export function wishedIn(format: Format, { profile, issuance, contents, variant }: ExportWish): ExportWish {
  const wish = { profile, issuance, contents };
  return hasPages(format) ? { ...wish, variant } : wish;
}

/** What of it is not copied with the text: what needs pages, or another program than the one pasted into. */
export function notCopied({ issuance, contents = false, variant }: ExportWish): readonly NotCopied[] {
  const kind = variant?.kind ?? 'clean';
  return [
    ...(issuance === undefined ? [] : (['frame'] as const)),
    ...(contents ? (['contents'] as const) : []),
    ...(kind === 'clean' ? [] : [kind]),
  ];
}
export type NotCopied = keyof typeof exportTexts.notCopiedParts;

/** A wish without what cannot be read yet. The same object where all of it can. */
export function readable(wish: ExportWish): ExportWish {
  const { issuance, variant } = wish;
  const issued = withoutProblems(issuance);
  const isDated = deadlineProblem(variant) === null;
  if (issued === issuance && isDated) return wish;
  return {
    ...wish,
    issuance: issued,
    variant: !isDated && variant?.kind === 'circulation' ? { ...variant, deadline: null } : variant,
  };
}

/** Without the fields that cannot be read. */
function withoutProblems(issuance: ExportWish['issuance']): ExportWish['issuance'] {
  const reading = issuance === undefined ? null : readIssuance(issuance);
  if (issuance === undefined || reading === null || reading.ok) return issuance;
  const unread = reading.problems.map(({ field }) => field);
  const rest = Object.entries(issuance).filter(([field]) => !unread.some((each) => each === field));
  const left = readIssuance(Object.fromEntries(rest));
  return left.ok ? left.issuance : undefined;
}

/** What is wrong with it, a sentence each. */
export function wishProblems({ issuance, variant }: ExportWish): readonly string[] {
  const reading = issuance === undefined ? null : readIssuance(issuance);
  const issued = reading === null || reading.ok ? [] : reading.problems.map(({ message }) => message);
  const deadline = deadlineProblem(variant);
  return deadline === null ? issued : [...issued, `${deadline}。`];
}

/** A date as it was typed → as a wish has it; what cannot be read stays as it is. */
export function deadlineFrom(typed: string): string | null {
  if (typed.trim() === '') return null;
  const read = readDeadline(variantTexts.deadline, typed);
  return 'date' in read ? read.date : typed;
}

/** The date of a wish, as people write it. */
export function deadlineText(deadline: string | null): string {
  const read = deadline === null ? '' : readDateField(variantTexts.deadline, deadline);
  return typeof read === 'string' ? read : (deadline ?? '');
}

export function deadlineProblem(variant: ExportWish['variant']): string | null {
  if (variant?.kind !== 'circulation' || variant.deadline === null) return null;
  const read = readDateField(variantTexts.deadline, variant.deadline);
  return typeof read === 'string' ? null : read.problem;
}
