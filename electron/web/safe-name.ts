import { extname } from 'node:path';

/** 255 bytes is what file systems take; the rest is for what writing safely puts around the name. */
const maxBytes = 200;
const deepest = 32;
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The last part of a name from outside, made fit for every file system. It names a file in a folder of ours whatever was
 * given: no separators, no control or direction characters, no leading dot, no name of a Windows device.
 */
export function safeName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  if (clean === '') return '未命名';
  return shortened(devices.test(clean) ? `_${clean}` : clean);
}

/** A path within a chosen folder as safe parts. What points upwards is dropped. */
export function safeParts(given: string): readonly string[] {
  const parts = given.split(/[\\/]/).filter((part) => !/^[\s.]*$/.test(part));
  return parts.slice(-deepest).map(keepHidden);
}

/** A hidden file stays hidden, so that the import of a folder passes over it as it does on the desktop. */
function keepHidden(part: string): string {
  return part.startsWith('.') ? `.${safeName(part)}` : safeName(part);
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= maxBytes) return name;
  const extension = Buffer.byteLength(extname(name)) <= 20 ? extname(name) : '';
  let stem = '';
  let size = Buffer.byteLength(extension);
  for (const character of name) {
    size += Buffer.byteLength(character);
    if (size > maxBytes) break;
    stem += character;
  }
  return stem + extension;
}
