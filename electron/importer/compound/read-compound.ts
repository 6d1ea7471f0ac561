import { AppError } from '../../../shared/errors.ts';
import { BadFile } from '../bad-file.ts';
import { refusal } from '../known-formats.ts';
import type { Reader } from '../reading.ts';
import { type CompoundFile, readCompoundFile } from './compound-file.ts';
import { docFormatting } from './doc-formatting.ts';
import { readDoc } from './read-doc.ts';

/** The old Office container: .doc and .wps are read; a package with a password lies in one too. */
export const readCompound: Reader = async (bytes, { name }) => {
  const file = readCompoundFile(bytes);
  const has = (stream: string): boolean => file.streams.some((each) => each.name === stream);
  if (has('EncryptedPackage')) throw new BadFile('encrypted', 'package');
  if (has('Workbook') || has('Book')) throw refusal('sheet', name);
  if (has('PowerPoint Document')) throw refusal('slides', name);
  if (!has('WordDocument')) throw refusal('word', name);
  refuseUnreadable(file, name);
  return readDoc(bytes, docFormatting(file));
};

/** The first words of a Word document say which Word wrote it and whether it has a password (MS-DOC, FibBase). */
function refuseUnreadable(file: CompoundFile, name: string): void {
  const base = file.beginning('WordDocument');
  if (base.length < 32) throw new BadFile('broken', 'WordDocument is too short');
  const view = new DataView(base.buffer, base.byteOffset, base.byteLength);
  if (view.getUint16(0, true) !== 0xa5ec) throw new BadFile('broken', 'WordDocument does not begin like one');
  if (view.getUint16(10, true) & 0x0100) throw new BadFile('encrypted', 'Word document');
  if (view.getUint16(2, true) < 0xc0) {
    throw new AppError(
      'file-unsupported',
      `“${name}”是 Word 95 或更早的文档，无法读取：请用 Word 或 WPS 打开，另存为 .docx 后再导入。`,
    );
  }
}
