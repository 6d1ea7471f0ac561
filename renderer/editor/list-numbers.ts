import { formatLabel, type LabelScheme } from '../../shared/domain/label.ts';

const schemes: readonly LabelScheme[] = ['arabic', 'arabic-bracketed', 'circled'];
const chinese = /cjk|chinese|hanidec|japanese/u;

/** HTML with the numbers of its lists written out: a browser only draws them, and they would be lost with the list. */
export function withListNumbers(html: string): string {
  if (!/<ol[\s>]/iu.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const list of page.querySelectorAll('ol')) {
    let depth = 0;
    for (let above = list.parentElement?.closest('ol'); above; above = above.parentElement?.closest('ol')) depth++;
    const style = `${list.getAttribute('type') ?? ''} ${list.style.listStyleType}`;
    const scheme = chinese.test(style) ? 'chinese' : (schemes[depth] ?? 'arabic-half-bracketed');
    let number = list.start;
    for (const entry of list.children) {
      if (!(entry instanceof HTMLLIElement)) continue;
      if (entry.hasAttribute('value')) number = entry.value;
      firstTextOf(entry).prepend(formatLabel(scheme, Math.max(1, number)));
      number++;
    }
  }
  return page.documentElement.outerHTML;
}

function firstTextOf(entry: Element): Element {
  let found = entry;
  while (found.firstElementChild?.matches('p, div, h1, h2, h3, h4, h5, h6') && isFirst(found.firstElementChild)) {
    found = found.firstElementChild;
  }
  return found;
}

function isFirst(element: Element): boolean {
  for (let before = element.previousSibling; before !== null; before = before.previousSibling) {
    if (before.textContent?.trim() !== '') return false;
  }
  return true;
}
