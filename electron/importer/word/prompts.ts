import type { XmlElement } from '../package/xml.ts';
import { child, descendants } from '../package/xml-tree.ts';
import type { Styles } from './styles.ts';
import { switchOf, wordValue } from './values.ts';

/**
 * Whether a content control shows its prompt (“单击此处输入文字”) and nothing that somebody wrote. Other programs leave the
 * switch on when the prompt was typed over, so the words must look like a prompt too: none of the user's may be lost.
 */
export function showsPrompt(control: XmlElement, styles: Styles): boolean {
  if (switchOf(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== true) return false;
  return descendants(child(control, 'w:sdtContent'), 'w:r').every((run) =>
    styles.isPrompt(wordValue(child(run, 'w:rPr'), 'w:rStyle')),
  );
}
