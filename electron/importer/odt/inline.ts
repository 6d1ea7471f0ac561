import { fromWordMoment } from '../../../shared/domain/word-moment.ts';
import type { RawComment } from '../lines/assemble.ts';
import type { Mark, Run, Strip } from '../lines/strip.ts';
import type { XmlElement } from '../package/xml.ts';
import { attribute, child, children, descendants, elements, textOf } from '../package/xml-tree.ts';
import type { OdtLook, OdtStyles } from './styles.ts';

/** What is found in paragraphs and does not stay in them. */
export type OdtFinds = {
  readonly comments: RawComment[];
  /** By the id given here: `footnote 1`. */
  readonly notes: Map<string, string>;
  readonly counts: { hidden: number; pictures: number; objects: number; textBoxes: number };
};

const silent: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:note-citation',
  'text:ruby-text',
  'text:hidden-text',
  'text:hidden-paragraph',
  'office:forms',
]);

/** What a paragraph says, without its number; text boxes that hang on it are handed over. */
export function readOdtInline(
  paragraph: XmlElement,
  look: OdtLook,
  styles: OdtStyles,
  finds: OdtFinds,
  onTextBox: (content: XmlElement) => void,
): Strip {
  const runs: Run[] = [];
  const marks: Mark[] = [];
  let length = 0;

  function write(text: string, look: OdtLook): void {
    if (text === '') return;
    if (look.hidden === true) {
      finds.counts.hidden += text.length;
      return;
    }
    runs.push({ text, bold: look.bold === true, sizePt: look.sizePt ?? null });
    length += text.length;
  }

  /** Blanks run together, and none stands at the beginning; those that count are elements. */
  function writeBlanks(text: string, look: OdtLook): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const last = runs.at(-1)?.text.at(-1);
    const isAfterBlank = last === undefined || /[ \n\t]/.test(last);
    write(isAfterBlank ? collapsed.replace(/^ /, '') : collapsed, look);
  }

  function visitAll(element: XmlElement, look: OdtLook): void {
    for (const node of element.children) {
      if (typeof node === 'string') writeBlanks(node, look);
      else if (!silent.has(node.name)) visit(node, look);
    }
  }

  function visit(element: XmlElement, look: OdtLook): void {
    const { name } = element;
    const written = writtenFor(element);
    const mark = edgeMark(element, length);
    if (written !== null) write(written, look);
    else if (mark !== null) marks.push(mark);
    else if (name === 'text:note') visitNote(element);
    else if (name === 'office:annotation') visitComment(element);
    else if (name.startsWith('draw:')) visitDrawing(element);
    else if (name === 'text:span') {
      visitAll(element, { ...look, ...styles.look('text', attribute(element, 'text:style-name')) });
    } else visitAll(element, look);
  }

  function visitNote(element: XmlElement): void {
    const note = attribute(element, 'text:note-class') === 'endnote' ? 'endnote' : 'footnote';
    const id = String(finds.notes.size + 1);
    finds.notes.set(`${note} ${id}`, paragraphsOf(child(element, 'text:note-body')));
    marks.push({ kind: 'note', note, id, at: length });
  }

  /** A comment without an end stands at a point. */
  function visitComment(element: XmlElement): void {
    const id = attribute(element, 'office:name') ?? `at ${finds.comments.length}`;
    const author = textOf(child(element, 'dc:creator')).trim();
    const date = textOf(child(element, 'dc:date'));
    finds.comments.push({
      id,
      author: author === '' ? null : author,
      date: fromWordMoment(date),
      text: paragraphsOf(element),
      replies: [],
    });
    marks.push({ kind: 'comment', edge: 'start', id, at: length });
  }

  function visitDrawing(element: XmlElement): void {
    const boxes = textBoxes(element);
    boxes.forEach(onTextBox);
    finds.counts.textBoxes += boxes.length;
    if (boxes.length > 0) return;
    if (descendants(element, 'draw:object').length > 0) finds.counts.objects += 1;
    else if (descendants(element, 'draw:image').length > 0) finds.counts.pictures += 1;
  }

  visitAll(paragraph, look);
  return { runs, marks };
}

function writtenFor(element: XmlElement): string | null {
  switch (element.name) {
    case 'text:s':
      return ' '.repeat(blanks(element));
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      return '\n';
    default:
      return null;
  }
}

function edgeMark(element: XmlElement, at: number): Mark | null {
  const id = attribute(element, 'text:name') ?? '';
  switch (element.name) {
    case 'office:annotation-end':
      return { kind: 'comment', edge: 'end', id: attribute(element, 'office:name') ?? '', at };
    case 'text:bookmark-start':
      return { kind: 'bookmark', edge: 'start', id, name: id, at };
    case 'text:bookmark-end':
      return { kind: 'bookmark', edge: 'end', id, at };
    default:
      return null;
  }
}

/** Outermost ones: a frame's box, or a shape with paragraphs in it. */
function textBoxes(element: XmlElement): readonly XmlElement[] {
  const hasText = elements(element).some(({ name }) => /^text:(p|h|list)$/.test(name));
  return hasText ? [element] : elements(element).flatMap(textBoxes);
}

function blanks(element: XmlElement): number {
  const count = Number(attribute(element, 'text:c') ?? 1);
  return Number.isSafeInteger(count) && count > 0 && count < 1000 ? count : 1;
}

function paragraphsOf(element: XmlElement | undefined): string {
  const direct = children(element, 'text:p');
  const all = direct.length > 0 ? direct : descendants(element, 'text:p');
  return all
    .map((paragraph) => textOf(paragraph))
    .join('\n')
    .trim();
}
