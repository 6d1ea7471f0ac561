export const formats = ['docx', 'pdf', 'html', 'md', 'txt'] as const;
export type Format = (typeof formats)[number];

/** What has pages has the look of the profile and the variant; the others are the text alone. */
export function hasPages(format: Format): boolean {
  return format === 'docx' || format === 'pdf';
}

/** Windows keeps these for devices, whatever the extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Leaves room for the extension and for a long folder. */
export const longest = 80;

/** A blank in place of each character that no file name may have. */
export function withoutForbidden(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, ' ');
}

/** A title as a name that Windows, Kylin and macOS take, without an extension; empty when nothing is left of it. */
export function safeFileName(title: string): string {
  const words = withoutForbidden(title).replace(/\s+/gu, ' ').trim();
  const name = [...words]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/u, '');
  return reserved.test(name) ? `${name}_` : name;
}

/** It is longer than what is taken of it. */
export function isCut(name: string): boolean {
  return [...withoutForbidden(name).replace(/\s+/gu, ' ').trim()].length > longest;
}

/** The typed name with the extension of its format, once. */
export function fileNameFor(name: string, format: Format): string {
  const bare = safeFileName(name.replace(/\.(?:docx|pdf|html|md|txt)$/iu, ''));
  return bare === '' ? '' : `${bare}.${format}`;
}
