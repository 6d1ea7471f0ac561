import type { DraftBlock, RollingProposal } from '../draft.ts';

/** A draft before it is stored. `rolling` has what was proposed, and what was applied to the title by naming the year. */
export type MadeDraft = {
  readonly title: string;
  readonly organisation: string | null;
  readonly blocks: readonly DraftBlock[];
  readonly rolling: readonly RollingProposal[];
};
