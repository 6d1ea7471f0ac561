import type { IssuanceField } from './issuance.ts';

/** What an issued document has around its text, as words; where they stand is said by `head-places.ts`. */
export type Issued = {
  /** An 印发通知 looks like every other document. */
  readonly form: 'document' | 'upward' | 'letter' | 'order';
  readonly head: Head;
  /** `null`: nothing to say in it. */
  readonly imprint: Imprint | null;
  /** What the text said itself and is printed otherwise: the user must know. */
  readonly overruled: readonly Overruled[];
};

/** The 发文信息 was printed in the place of what stood in the text; several names are parted by 、. */
export type Overruled = {
  readonly field: IssuanceField;
  readonly printed: string;
  readonly stood: string;
};

/** 版头. */
export type Head = {
  /** 份号, 密级和保密期限, 紧急程度: from the top down, those there are. */
  readonly marks: readonly { readonly kind: 'copyNumber' | 'secrecy' | 'urgency'; readonly text: string }[];
  /** Several of a joint document stand one above the other. */
  readonly letterhead: readonly string[];
  /** 文件 or 令, at the right of several names and halfway down; behind one name it is part of that. */
  readonly suffix: string;
  readonly number: string | null;
  /** Two names a row. The number stands in the last row. */
  readonly signerRows: readonly (readonly string[])[];
};

/** 版记. */
export type Imprint = {
  readonly copyTo: string | null;
  readonly printedBy: string | null;
  /** With 印发 behind it. */
  readonly printedOn: string | null;
  /** A letter has no lines (clause 10.1). */
  readonly lines: boolean;
};
