import type { Change } from '../../shared/domain/layout/laid-out.ts';

/** How a run of a redline looks on the page; `variant.css` has the colours. */
export function changeClass(change: Change | undefined): string | undefined {
  return change === undefined ? undefined : `change-${change.kind}`;
}
