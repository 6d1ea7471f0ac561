const panes = '.rail, .top-bar, .column';
const stops =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [contenteditable="true"], [tabindex="0"]';

/** Moves the focus to the next pane, or back: to the chosen row of a list, else to the first thing in it. */
export function focusNextPane(direction: 1 | -1): void {
  const all = [...document.querySelectorAll(panes)].filter((pane) => stopOf(pane) !== null);
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = all[at < 0 ? 0 : (at + direction + all.length) % all.length];
  if (next !== undefined) stopOf(next)?.focus();
}

function stopOf(pane: Element): HTMLElement | null {
  const here = pane.querySelector<HTMLElement>('[aria-selected="true"][tabindex="0"], [aria-current][type="button"]');
  if (here !== null && here.getClientRects().length > 0) return here;
  const found = [...pane.querySelectorAll<HTMLElement>(stops)];
  return found.find((each) => each.tabIndex >= 0 && each.getClientRects().length > 0) ?? null;
}
