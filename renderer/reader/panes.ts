const panes = ['.outline-pane', '.reader-text', '.notes'];

/** Gives the keyboard to the next pane that is open: to the place where it stopped there. */
export function stepPane(by: 1 | -1): void {
  const open = panes.flatMap((selector) => document.querySelector(selector) ?? []);
  const at = open.findIndex((pane) => pane.contains(document.activeElement));
  for (let i = 1; i <= open.length; i++) {
    const from = at < 0 && by < 0 ? 0 : at;
    const pane = open[(from + by * i + open.length * 2) % open.length];
    const stop = pane?.querySelector<HTMLElement>('[tabindex="0"], button:not([tabindex="-1"]), textarea');
    if (stop) {
      stop.focus();
      return;
    }
  }
}
