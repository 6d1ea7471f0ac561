import type { Take } from '../../../shared/domain/take.ts';
import type { ChangeInfo, Mark, Run, Strip } from '../lines/strip.ts';
import type { XmlElement, XmlNode } from '../package/xml.ts';
import { attribute, child, textOf } from '../package/xml-tree.ts';
import { changeOf, changesIn, isTaken } from './changes.ts';
import { type CharacterLook, mergeLooks, readCharacterLook } from './character-look.ts';
import type { Fields } from './fields.ts';
import type { LeftOut } from './left-out.ts';
import { alternative, hasPicture, textBoxes } from './pictures.ts';
import { showsPrompt } from './prompts.ts';
import type { Styles } from './styles.ts';
import { wordValue } from './values.ts';
import { writtenFor } from './written.ts';

export type InlineContext = {
  readonly styles: Styles;
  readonly take: Take;
  readonly fields: Fields;
  readonly leftOut: LeftOut;
};

/** Where something stands: the look it inherits, and the tracked changes it is part of. */
type Setting = { readonly look: CharacterLook; readonly changes: readonly ChangeInfo[] };

/** Elements that only hold others. Their own kind says nothing about the text. */
const wrappers: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:fldSimple',
  'w:rubyBase',
  'w:ruby',
  'm:oMath',
  'm:oMathPara',
]);

/** What a paragraph says, without its number; text boxes that hang on it are handed over. */
export function readInline(
  paragraph: XmlElement,
  look: CharacterLook,
  context: InlineContext,
  onTextBox: (content: XmlElement) => void,
): { readonly strip: Strip; readonly isContents: boolean } {
  const runs: Run[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let isContents = false;

  function write(text: string, { look, changes }: Setting): void {
    if (text === '' || context.fields.isCode()) return;
    if (look.hidden === true) {
      context.leftOut.hidden += text.length;
      return;
    }
    const isThere = isTaken(changes, context.take);
    const end = isThere ? length + text.length : length;
    for (const change of changes) marks.push({ kind: 'change', change, text, at: length, end });
    if (!isThere) return;
    runs.push({ text, bold: look.bold === true, sizePt: look.sizePt ?? null });
    length = end;
    isContents ||= context.fields.isContents();
  }

  function visitAll(nodes: readonly XmlNode[], setting: Setting): void {
    for (const node of nodes) if (typeof node !== 'string') visit(node, setting);
  }

  function visit(element: XmlElement, setting: Setting): void {
    const { name } = element;
    const change = changeOf(element);
    const mark = edgeMark(element, length);
    if (name === 'w:r') visitRun(element, setting);
    else if (wrappers.has(name)) visitAll(element.children, setting);
    else if (change !== null) visitAll(element.children, { ...setting, changes: [...setting.changes, change] });
    else if (name === 'w:sdt') visitControl(element, setting);
    else if (name === 'mc:AlternateContent') visitAll(alternative(element), setting);
    else if (name.startsWith('m:')) visitFormula(element, setting);
    else if (mark !== null) marks.push(mark);
  }

  function visitRun(run: XmlElement, setting: Setting): void {
    const properties = child(run, 'w:rPr');
    const style = context.styles.character(wordValue(properties, 'w:rStyle'));
    const look = mergeLooks(mergeLooks(setting.look, style), readCharacterLook(properties));
    const formatted = changesIn(properties);
    const changes = formatted.length === 0 ? setting.changes : [...setting.changes, ...formatted];
    for (const node of run.children) {
      if (typeof node !== 'string') visitContent(node, { look, changes });
    }
  }

  function visitContent(element: XmlElement, setting: Setting): void {
    const { name } = element;
    const written = writtenFor(element);
    if (written !== null) write(written, setting);
    else if (name === 'w:fldChar') visitFieldMark(attribute(element, 'w:fldCharType'));
    else if (name === 'w:instrText') context.fields.code(textOf(element));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') visitNote(element, setting);
    else if (name === 'mc:AlternateContent') {
      for (const node of alternative(element)) if (typeof node !== 'string') visitContent(node, setting);
    } else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') visitPicture(element);
    else visit(element, setting);
  }

  function visitFieldMark(type: string | undefined): void {
    if (type === 'begin') context.fields.begin();
    else if (type === 'separate') context.fields.separate();
    else if (type === 'end') context.fields.end();
  }

  function visitNote(element: XmlElement, { changes }: Setting): void {
    if (!isTaken(changes, context.take)) return;
    const note = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    marks.push({ kind: 'note', note, id: attribute(element, 'w:id') ?? '', at: length });
  }

  function visitControl(element: XmlElement, setting: Setting): void {
    if (showsPrompt(element, context.styles)) context.leftOut.placeholders += 1;
    else visitAll(child(element, 'w:sdtContent')?.children ?? [], setting);
  }

  function visitFormula(element: XmlElement, setting: Setting): void {
    if (element.name === 'm:t') write(textOf(element), setting);
    else if (!element.name.endsWith('Pr')) visitAll(element.children, setting);
  }

  /** A drawing may be a text box, letters drawn as a picture (WordArt), or a picture. */
  function visitPicture(element: XmlElement): void {
    const boxes = textBoxes(element);
    boxes.forEach(onTextBox);
    context.leftOut.textBoxes += boxes.length;
    if (boxes.length === 0 && element.name === 'w:object') context.leftOut.objects += 1;
    else if (boxes.length === 0 && hasPicture(element)) context.leftOut.pictures += 1;
  }

  visitAll(paragraph.children, { look, changes: [] });
  return { strip: { runs, marks }, isContents };
}

/** Comments and bookmarks begin and end between runs, and between paragraphs. */
export function edgeMark(element: XmlElement, at: number): Mark | null {
  const id = attribute(element, 'w:id') ?? '';
  switch (element.name) {
    case 'w:commentRangeStart':
      return { kind: 'comment', edge: 'start', id, at };
    case 'w:commentRangeEnd':
      return { kind: 'comment', edge: 'end', id, at };
    case 'w:commentReference':
      return { kind: 'comment', edge: 'point', id, at };
    case 'w:bookmarkStart':
      return { kind: 'bookmark', edge: 'start', id, name: attribute(element, 'w:name') ?? '', at };
    case 'w:bookmarkEnd':
      return { kind: 'bookmark', edge: 'end', id, at };
    default:
      return null;
  }
}
