import { type ForeignFormat, foreignFormatSentence } from '../../shared/contract/foreign-formats.ts';
import { AppError } from '../../shared/errors.ts';

type Signature = { readonly format: ForeignFormat; readonly bytes: string; readonly at?: number };

/** First bytes, as Latin-1. Two letters alone prove nothing (a text may begin with “BM” or “MZ”): see `formatOf`. */
const signatures: readonly Signature[] = [
  { format: 'picture', bytes: '\x89PNG\r\n' },
  { format: 'picture', bytes: '\xff\xd8\xff' },
  { format: 'picture', bytes: 'GIF87a' },
  { format: 'picture', bytes: 'GIF89a' },
  { format: 'picture', bytes: 'II*\0' },
  { format: 'picture', bytes: 'MM\0*' },
  { format: 'picture', bytes: 'WEBP', at: 8 },
  { format: 'picture', bytes: '\0\0\0\0', at: 6 }, // BMP: reserved field
  { format: 'archive', bytes: '\x1f\x8b' },
  { format: 'archive', bytes: '7z\xbc\xaf\x27\x1c' },
  { format: 'archive', bytes: 'Rar!\x1a\x07' },
  { format: 'archive', bytes: '\xfd7zXZ\0' },
  { format: 'archive', bytes: '\x31\x41\x59\x26\x53\x59', at: 4 }, // bzip2
  { format: 'program', bytes: '\x7fELF' },
  { format: 'program', bytes: '\xcf\xfa\xed\xfe' },
  { format: 'database', bytes: 'SQLite format 3\0' },
];

/** Throws when the first bytes are those of a format that no reader takes, whatever the file is called. */
export function refuseKnownFormats(bytes: Uint8Array, name: string): void {
  const format = formatOf(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
  if (format !== null) throw refusal(format, name);
}

export function refusal(format: ForeignFormat, name: string): AppError {
  return new AppError('file-unsupported', foreignFormatSentence(format, name));
}

function formatOf(head: string): ForeignFormat | null {
  if (head.startsWith('MZ') && head.includes('\0')) return 'program';
  for (const { format, bytes, at } of signatures) {
    const found = head.startsWith(bytes, at ?? 0);
    if (found && (at !== 6 || head.startsWith('BM')) && (at !== 8 || head.startsWith('RIFF'))) return format;
  }
  return null;
}
