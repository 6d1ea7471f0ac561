import { webUtils } from 'electron';

/**
 * The path behind a file that the user dropped; empty for a `File` that the page made itself.
 *
 * The page must not be able to name a path, so nothing it could have written is read: an object of the page that merely has
 * a `path` arrives here as a plain copy and is refused, and both ways below ask the engine, not a property of the object.
 */
export function pathOf(file: unknown): string {
  if (!(file instanceof File)) throw new TypeError('Only real files have a path');
  // Electron before 32, which the tests run on, has no webUtils; there the path is a native getter of File.
  const known: typeof webUtils | undefined = webUtils;
  if (known !== undefined) return known.getPathForFile(file);
  const path: unknown = Reflect.get(File.prototype, 'path', file);
  return typeof path === 'string' ? path : '';
}
