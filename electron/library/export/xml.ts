/** One element; `null` attributes and children are left out. For the small parts that are written by hand. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly (string | null)[]
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${escapeXml(`${value}`)}"`,
  );
  const content = children.join('');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** `<w:name w:val="…"/>`: most of WordprocessingML. */
export function value(name: string, val: string | number): string {
  return element(`w:${name}`, { 'w:val': val });
}

/** Control characters have no place in XML at all, escaped or not, and one of them makes Word refuse the whole file. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
