/**
 * Moments of comments and changes in a Word file. Word writes the clock on the wall with a Z behind it, and shows it as it stands;
 * so do WPS and LibreOffice. Offices in China all go by Beijing time, whatever the computer believes.
 */
const beijingMs = 8 * 60 * 60 * 1000;

/** As Word writes it: a moment whose universal time reads like the clock in Beijing. */
export function toWordMoment(moment: Date): Date {
  return new Date(moment.getTime() + beijingMs);
}

/** The moment that Word wrote, in universal time; `null` for what is none. Another offset than Z is meant as it stands. */
export function fromWordMoment(written: string): string | null {
  if (!/^[12]\d{3}-/u.test(written)) return null;
  const hasOffset = /T.*[+-]\d{2}:?\d{2}$/u.test(written);
  const time = Date.parse(hasOffset ? written : `${written.replace(/Z$/u, '')}${written.includes('T') ? 'Z' : ''}`);
  if (Number.isNaN(time)) return null;
  return new Date(hasOffset ? time : time - beijingMs).toISOString();
}
