import { type IRunOptions, TextRun } from 'docx';
import { WordElement } from './word-elements.ts';

export type TextOptions = Omit<IRunOptions, 'text' | 'children' | 'break'> & { readonly text: string };

/**
 * A run of words. docx writes tabs and ends of lines as characters, which Word takes for blanks, and takes some words for its
 * own fields; so the pieces between them are written here.
 */
export function textRun({ text, ...look }: TextOptions): TextRun {
  return new TextRun({ ...look, children: pieces(text, 'w:t') });
}

/** The same for words that a redline takes out. */
export function deletedRun({ text, ...look }: TextOptions): TextRun {
  return new TextRun({ ...look, children: pieces(text, 'w:delText') });
}

const elements: Readonly<Record<string, string>> = { '\t': 'w:tab', '\n': 'w:br' };

function pieces(text: string, name: 'w:t' | 'w:delText'): readonly WordElement[] {
  return text
    .replace(/[\r\ufffe\uffff]/gu, '') // docx leaves out the other characters that XML cannot hold
    .split(/([\t\n])/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const element = elements[piece];
      return element === undefined
        ? new WordElement(name, { 'xml:space': 'preserve' }, [piece])
        : new WordElement(element, {});
    });
}
