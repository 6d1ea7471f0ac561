import type { Correction } from './correction.ts';

/** Words as they read before and after, with what stands around. */
export type Preview = {
  readonly left: string;
  readonly before: string;
  readonly after: string;
  readonly right: string;
};

/** A likely answer to a diagnostic: what it would do, how that would read, and the corrections that do it. */
export type Fix = {
  readonly act: 'asHeading' | 'splitHeading' | 'renumber' | 'relevel' | 'joinNext' | 'notHeading' | 'replace';
  readonly depth: number;
  /** The label as it would then read, `null` where it is not about one. */
  readonly label: string | null;
  readonly operations: readonly Correction[];
  readonly preview: readonly Preview[];
  /** Whether it is right wherever its rule finds something, so that all may be made without a look at each. */
  readonly isSafe: boolean;
};
