let isKeyboard = false;

function notice({ type }: Event): void {
  isKeyboard = type === 'keydown';
}

window.addEventListener('keydown', notice, true);
window.addEventListener('pointerdown', notice, true);

/**
 * Whether a key was the last thing that was touched. Chromium forgets it when the focus goes by script: whoever works with the
 * mouse should see no ring, and has selected nothing by arriving.
 */
export function usesKeyboard(): boolean {
  return isKeyboard;
}
