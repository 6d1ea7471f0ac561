/** The parts of the window that F6 goes round. What holds smaller ones is none itself. */
const panes = '.rail, .top-bar, main.screen, .column, [data-pane]';
const chosen = '[aria-selected="true"][tabindex="0"], [aria-current][type="button"]';
/** A list, a tree or a text has one stop of its own, which comes before the buttons around it. */
const roving = '[data-pane] [tabindex="0"], .column [tabindex="0"], [contenteditable="true"]';
const stops = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Moves the focus to the next pane, or back: to the chosen row of a list, else to the first thing in it. */
export function focusNextPane(direction: 1 | -1): void {
  const all = [...document.querySelectorAll(panes)].filter(
    (pane) => pane.querySelector(panes) === null && stopOf(pane) !== null,
  );
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const next = all[at < 0 ? 0 : (at + direction + all.length) % all.length];
  if (next !== undefined) stopOf(next)?.focus();
}

function stopOf(pane: Element): HTMLElement | null {
  for (const kind of [chosen, roving, stops]) {
    const found = [...pane.querySelectorAll<HTMLElement>(kind)].find(
      (each) => each.tabIndex >= 0 && each.getClientRects().length > 0,
    );
    if (found !== undefined) return found;
  }
  return null;
}
