const caps: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** `Alt+Shift+ArrowLeft` as it stands on a keyboard: `Alt Shift ←`. */
export function keyCaps(keys: string): string {
  return keys
    .split('+')
    .map((key) => caps[key] ?? key)
    .join(' ');
}
