import { type IParagraphOptions, Paragraph, type XmlComponent } from 'docx';
import type { Change } from '../../../shared/domain/layout/laid-out.ts';
import { toWordMoment } from '../../../shared/domain/word-moment.ts';
import { anyChild, type Markup, type Numbers, plainMarkup } from './markup.ts';
import { BlockElement, WordElement } from './word-elements.ts';
import { deletedRun, textRun } from './words.ts';

const elements = { inserted: 'w:ins', deleted: 'w:del', 'moved-from': 'w:moveFrom', 'moved-to': 'w:moveTo' } as const;

/**
 * Word's own tracked changes. The two ends of a move are ranges of one name, each from inside its first paragraph to behind its
 * last; within a range what is not the same in both is deleted here and inserted there, so that accepting or rejecting
 * everything leaves exactly one of the two documents.
 */
export function trackedMarkup(author: string, now: Date, numbers: Numbers): Markup {
  const date = toWordMoment(now)
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z');
  const who = () => ({ 'w:id': numbers(), 'w:author': author, 'w:date': date });
  /** The range that is open, as an end needs the number of its beginning. */
  let open: { readonly end: string; readonly id: number; readonly name: string } | null = null;

  return {
    ...plainMarkup(numbers),
    keepsShapes: true,
    run: (options, change, was) => {
      if (change === undefined)
        return textRun(was === null ? options : { ...options, revision: { id: numbers(), author, date, ...was } });
      const run = change.kind === 'deleted' ? deletedRun(options) : textRun(options);
      return anyChild(new WordElement(elements[change.kind], who(), [run]));
    },
    paragraph: (options, change, was) => {
      const children = options.children ?? [];
      if (change !== undefined) {
        const start = startOf(change);
        const mark = new WordElement(elements[change.kind], who());
        return new MarkedParagraph({ ...options, children: [...start, ...children] }, mark);
      }
      const revision = was === null ? {} : { revision: { id: numbers(), author, date, ...was } };
      return new Paragraph({ ...options, ...revision });
    },
    row: (change) => {
      if (change === undefined) return {};
      const marked = { id: numbers(), author, date };
      return change.kind === 'inserted' || change.kind === 'moved-to' ? { insertion: marked } : { deletion: marked };
    },
    between: (next) => {
      if (open === null || (next !== undefined && nameOf(next) === open.name)) return [];
      const { end, id } = open;
      open = null;
      return [new BlockElement(end, { 'w:id': id })];
    },
  };

  function startOf(change: Change) {
    const name = nameOf(change);
    if (name === null || open?.name === name) return [];
    const range = elements[change.kind];
    const attributes = who();
    open = { end: `${range}RangeEnd`, id: attributes['w:id'], name };
    const shared = 'move' in change ? `move${change.move}` : '';
    return [anyChild(new WordElement(`${range}RangeStart`, { ...attributes, 'w:name': shared }))];
  }
}

/** One for each end of each move. */
function nameOf(change: Change): string | null {
  return 'move' in change ? `${change.kind} ${change.move}` : null;
}

/** A paragraph whose end is marked: the last of its properties says so, where docx knows insertions and deletions alone. */
class MarkedParagraph extends Paragraph {
  constructor(options: IParagraphOptions, mark: WordElement) {
    super(options);
    const properties: { push: (element: XmlComponent) => void } = this.root[0]; // docx puts them first
    properties.push(new WordElement('w:rPr', {}, [mark]));
  }
}
