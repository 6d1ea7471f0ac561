import { annotate, prints, type Remark } from '../../../shared/domain/layout/annotate.ts';
import { circulate, circulationOf } from '../../../shared/domain/layout/circulate.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import type { LayOutInput } from '../../../shared/domain/layout/lay-out.ts';
import { compare } from '../../../shared/domain/layout/redline/compare.ts';
import { countChanges } from '../../../shared/domain/layout/redline/count.ts';
import { withLegend } from '../../../shared/domain/layout/redline/legend.ts';
import type { Against, Variant } from '../../../shared/domain/layout/variant.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FileProperties } from './docx.ts';

/** An annotation with the words it was made on, so that it can be named when they are gone. */
export type QuotedRemark = Remark & { readonly quote: string };

/** What a text is in the library, if it is in one. */
export type Identity = { readonly of: 'draft' | 'document'; readonly id: string; readonly revision: number };

export type Surrounding = {
  readonly identity: Identity | null;
  readonly against: (against: Against) => Promise<{ readonly title: string | null; readonly laidOut: LaidOut }>;
  /** `null`: what is exported cannot be annotated. */
  readonly remarks: () => readonly QuotedRemark[] | null;
  readonly author: string | null;
};

export type InVariant = {
  readonly laidOut: LaidOut;
  readonly properties: Pick<FileProperties, 'changes' | 'author' | 'circulation'>;
  /** How many places a redline marks. */
  readonly changes: number;
  /** Annotations that have no place in it. */
  readonly lost: readonly QuotedRemark[];
};

/** The laid-out text as the variant shows it, and what the file has to carry for that. */
export async function inVariant(
  text: LayOutInput,
  laidOut: LaidOut,
  variant: Variant | undefined,
  surrounding: Surrounding,
): Promise<InVariant> {
  const plain = { laidOut, properties: {}, changes: 0, lost: [] };
  switch (variant?.kind) {
    case undefined:
    case 'clean':
      return plain;
    case 'annotated': {
      const remarks = surrounding.remarks();
      if (remarks === null)
        throw new AppError('bad-input', '只有资料库中的文稿有批注，草稿和文件没有，导不出带批注的版本。');
      const lost = remarks.filter((remark) => !prints(laidOut, remark));
      return { ...plain, laidOut: annotate(laidOut, text, remarks), lost };
    }
    case 'redline': {
      const { title, laidOut: before } = await surrounding.against(variant.against);
      const redline = compare(before, laidOut);
      const changes = countChanges(redline);
      const { author } = surrounding;
      return variant.coloured
        ? {
            ...plain,
            laidOut: withLegend(redline, title ?? '未命名文稿'),
            properties: { changes: 'coloured' },
            changes,
          }
        : { ...plain, laidOut: redline, properties: { changes: 'tracked', author }, changes };
    }
    case 'circulation': {
      const { identity } = surrounding;
      const properties = identity === null ? {} : { circulation: circulationOf(identity, laidOut, text) };
      return { ...plain, laidOut: circulate(laidOut, text, variant), properties };
    }
  }
}
