import { FileChild, XmlComponent } from 'docx';

type Attributes = Readonly<Record<string, string | number>>;

/** An element that docx has no class for. The braces are docx's own form of attributes. */
export class WordElement extends XmlComponent {
  constructor(name: string, attributes: Attributes, children: readonly (XmlComponent | string)[] = []) {
    super(name);
    this.root.push({ _attr: attributes }, ...children);
  }
}

/** One that stands between paragraphs. */
export class BlockElement extends FileChild {
  constructor(name: string, attributes: Attributes) {
    super(name);
    this.root.push({ _attr: attributes });
  }
}
