/** Everything that can be refused. A code is for programs, the sentence is for people. */
export const errorCodes = [
  'bad-input', // the caller broke the contract
  'unknown-method',
  'not-found', // no such document, draft, annotation, template
  'no-library', // the folder is not a library, or none was given
  'library-busy', // another process writes to it
  'library-newer', // made by a newer version of the program
  'library-damaged',
  'library-unsafe', // on a network share
  'library-stopped', // the library process ended while the call was under way
  'file-missing',
  'file-unreadable',
  'file-empty',
  'file-not-text',
  'file-too-large',
  'file-unsupported',
  'file-encrypted', // asks for a password
  'file-password-wrong',
  'file-damaged', // of a known format, but broken
  'file-scanned', // pages without a word of text
  'file-exists', // would be overwritten
  'target-unwritable',
  'quote-not-found',
  'office-missing', // LibreOffice is asked for, and not on this computer
  'office-failed', // it is there, and did not do it
  'conflict', // the draft was changed by somebody else meanwhile
  'cancelled',
  'internal', // a bug: the log has the story
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A failure that the user should hear about, as a Chinese sentence that names the thing and says what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
