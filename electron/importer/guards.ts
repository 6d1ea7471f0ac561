import type { Encoding, ImporterRequest, TextEncoding } from '../../shared/contract/importer-messages.ts';
import type { Take } from '../../shared/domain/take.ts';

/**
 * What the child checks by itself. It is started for each file, and to load and make schemas was a third of its start; those stay
 * at the library's side, where what a child says is no more to be trusted than its file.
 */

const takes: Readonly<Record<Take, true>> = { final: true, original: true };

export function isRequest(message: unknown): message is ImporterRequest {
  if (typeof message !== 'object' || message === null) return false;
  const { path, name, password, take }: Partial<Record<keyof ImporterRequest, unknown>> = message;
  return (
    typeof path === 'string' &&
    path !== '' &&
    typeof name === 'string' &&
    (password === undefined || typeof password === 'string') &&
    (take === undefined || (typeof take === 'string' && Object.hasOwn(takes, take)))
  );
}

const characterEncodings: Readonly<Record<TextEncoding, true>> = {
  'utf-8': true,
  'utf-16le': true,
  'utf-16be': true,
  gb18030: true,
  big5: true,
};

/** Plain text, whose words are its bytes. */
export function isCharacterEncoding(encoding: Encoding): encoding is TextEncoding {
  return Object.hasOwn(characterEncodings, encoding);
}
