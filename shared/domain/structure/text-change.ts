import type { ChangeKind } from '../document.ts';

/** `offset` counts in the text after all changes. */
export type TextChange = {
  readonly kind: ChangeKind;
  readonly offset: number;
  readonly before: string;
  readonly after: string;
};
