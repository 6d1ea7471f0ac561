const arrows: readonly [string, string][] = [
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
];

/** `Alt+Shift+ArrowLeft` as the user reads it: `Alt Shift ←`. */
export function shownKeys(keys: string): string {
  return arrows.reduce((shown, [name, arrow]) => shown.replace(name, arrow), keys).replaceAll('+', ' ');
}
