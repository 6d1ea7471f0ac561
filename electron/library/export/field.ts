import { BuilderElement, TextRun, type XmlComponent } from 'docx';

/** The two ends of a field; what it shows stands between them. Each mark has a run of its own, as Word writes it. */
export function field(end: 'begin' | 'end', instruction?: string): readonly TextRun[] {
  const mark = (type: string) => new TextRun({ children: [fieldMark(type)], font: { hint: 'eastAsia' } });
  if (end === 'end' || instruction === undefined) return [mark('end')];
  const name = new TextRun({ children: [instructionText(instruction)], font: { hint: 'eastAsia' } });
  return [mark('begin'), name, mark('separate')];
}

function fieldMark(type: string): XmlComponent {
  return new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
}

function instructionText(instruction: string): XmlComponent {
  const made = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  made.addChildElement(instruction);
  return made;
}
