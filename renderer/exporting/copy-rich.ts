/**
 * The same text twice on the clipboard: with its look for Word and WPS, and plain for whatever takes no look. Answers whether it
 * is there.
 */
export function copyRich(html: string, text: string): boolean {
  // A page may not write to the clipboard by itself, but it may say what is copied while the user copies.
  const say = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', say, { capture: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', say, { capture: true });
  return isCopied;
}
