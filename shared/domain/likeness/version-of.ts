import type { Genre } from '../document.ts';
import { sameText } from './same-text.ts';
import { isSameFileName, isSameOffice, isSameTitle, officeIn, periodsIn } from './titles.ts';

/** What is known of a document beside its text. */
export type Described = {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly genre: Genre | null;
  readonly summaryYear: number | null;
  readonly planYear: number | null;
  readonly originalName: string;
};

export type Told = { readonly known: Described; readonly text: string };

/**
 * How much of its text must be the same for a document to be taken for another version, by what else speaks for it. Last
 * year's summary of the same office has up to six tenths in common with this year's, so that years decide there; what
 * remains of a draft that was rewritten further is for the user to say. Measured on the samples and the tests' documents.
 */
const enough = { sameName: 0.6, sameOfficeAndYear: 0.7, unnamed: 0.7, otherName: 0.85 };

/**
 * The share of text that two documents have in common, if one is likely a version of the other; `null` if it is not.
 * Which of them is the newer one it does not say.
 */
export function versionShare(a: Told, b: Told): number | null {
  if (!couldBeVersions(a.known, b.known)) return null;
  const isDated = [a, b].every(({ known }) => known.summaryYear !== null || known.planYear !== null);
  if (!isDated && speakOfOtherYears(a.text, b.text)) return null;
  const { ofFirst, ofSecond } = sameText(a.text, b.text);
  const share = (ofFirst * a.text.length + ofSecond * b.text.length) / Math.max(1, a.text.length + b.text.length);
  return share >= needed(a.known, b.known) ? share : null;
}

/** Whether nothing that is known of two documents speaks against it: another office, another year, another kind. */
export function couldBeVersions(a: Described, b: Described): boolean {
  const differs = <T>(x: T | null, y: T | null): boolean => x !== null && y !== null && x !== y;
  if (differs(a.summaryYear, b.summaryYear) || differs(a.planYear, b.planYear)) return false;
  if (areOtherOffices(a.organisation, b.organisation)) return false;
  const genres = [a.genre, b.genre];
  if (genres.includes('summary') && genres.includes('plan')) return false;
  if (a.title === null || b.title === null) return true;
  return periodsIn(a.title) === periodsIn(b.title) && !areOtherOffices(officeIn(a.title), officeIn(b.title));
}

function areOtherOffices(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !isSameOffice(a, b);
}

function needed(a: Described, b: Described): number {
  if (isSameFileName(a.originalName, b.originalName)) return enough.sameName;
  if (a.title === null || b.title === null) return enough.unnamed;
  if (isSameTitle(a.title, b.title)) return enough.sameName;
  // That they are not others was seen before.
  const isKnown = [a, b].every(({ organisation, summaryYear }) => organisation !== null && summaryYear !== null);
  return isKnown ? enough.sameOfficeAndYear : enough.otherName;
}

const mentions = 3;

/** For texts of which nobody knows the year: whether the years that stand in them are mostly others. */
function speakOfOtherYears(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => text.match(/20\d\d(?=年)/gu) ?? []);
  if (first === undefined || second === undefined || Math.min(first.length, second.length) < mentions) return false;
  const share = (years: readonly string[], year: string): number =>
    years.filter((each) => each === year).length / years.length;
  const common = [...new Set(first)].reduce((sum, year) => sum + Math.min(share(first, year), share(second, year)), 0);
  return common < 0.6;
}
