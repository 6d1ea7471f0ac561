import { diffArrays } from 'diff';

/** A stretch of two texts laid over each other: in both, only in the old one, or only in the new one. */
export type WordChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * How a text came out of another, word by word: a figure is replaced as a whole. What is `same` or `removed` makes up the old
 * text, what is `same` or `added` the new one.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** What was replaced by something else counts as one place. */
export function changedPlaces(changes: readonly WordChange[]): number {
  return changes.filter(({ kind }, i) => kind !== 'same' && (i === 0 || changes[i - 1]?.kind === 'same')).length;
}

/** Words and the marks between them; together they are the text. */
export function wordsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}
