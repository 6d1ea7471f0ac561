import type { ImporterRequest } from '../../../shared/contract/importer-messages.ts';
import { oldWordLoss } from '../../../shared/domain/old-word.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Converted, convertDoc } from '../office/convert-doc.ts';
import type { OpenLibrary } from '../open-library.ts';
import { cancelled } from './child-failures.ts';
import { type ReadFile, type ReadOptions, readFileInChild } from './importer-child.ts';

/** How an old Word file is held that LibreOffice has read: reading it again without would lose what is there. */
const docByOffice = 'doc by libreoffice';

export type ReadOriginal = Omit<ReadFile, 'encoding'> & {
  readonly encoding: ReadFile['encoding'] | typeof docByOffice;
};

/** That old Word files are to be read by LibreOffice. */
export type OfficeUse = {
  /** `null`: there is none on this computer. */
  readonly program: string | null;
  /** Refuses where it does not work; else what the file gives without it is taken, with a finding that says so. */
  readonly mustWork: boolean;
};

/** For files that come in: asked for, or else as the settings say. Throws AppError when it is asked for and not there. */
export async function officeForImport(library: OpenLibrary, asked?: boolean): Promise<OfficeUse | null> {
  if (!(asked ?? library.settings.get().libreOffice)) return null;
  const program = await library.findOffice();
  if (program === null && asked === true) throw noOffice();
  return { program, mustWork: false };
}

/** For a document that is here: what LibreOffice has read once is not read without it, unless that is asked for. */
export async function officeForReread(
  library: OpenLibrary,
  encoding: string,
  asked = encoding === docByOffice ? true : undefined,
): Promise<OfficeUse | null> {
  if (encoding !== docByOffice && encoding !== 'doc') return null;
  const use = await officeForImport(library, asked);
  return use === null ? null : { ...use, mustWork: asked === true };
}

/**
 * Reads a file by the importer child. An old Word file that LibreOffice is to read goes through the child first all the same:
 * it refuses what is damaged, encrypted or no Word file, so that LibreOffice never sees it, and its answer is there
 * when LibreOffice fails.
 */
export async function readOriginal(
  request: ImporterRequest,
  options: ReadOptions & { readonly office: OfficeUse | null },
): Promise<ReadOriginal> {
  const { office, ...child } = options;
  const read = await readFileInChild(request, child);
  if (office === null || read.encoding !== 'doc') return read;
  const converted = await byOffice(request, child, office.program);
  switch (converted.status) {
    case 'cancelled':
      throw cancelled(request.name);
    case 'read':
      return { ...converted.value, encoding: docByOffice };
    case 'failed': {
      const { reason, output } = converted;
      if (office.mustWork) {
        const sentence = `用 LibreOffice 读“${request.name}”没有成功：${reason}。没有改动。`;
        throw new AppError('office-failed', sentence, { cause: new Error(output) });
      }
      return withFinding(read, `没有用上 LibreOffice：${reason}。只读出了文字，请核对；也可以再用它读一次。`);
    }
  }
}

const unreadable = '它转换出来的文件读不了';

async function byOffice(
  request: ImporterRequest,
  options: ReadOptions,
  program: string | null,
): Promise<Converted<ReadFile>> {
  if (program === null) return { status: 'failed', reason: '这台电脑上没有找到它', output: '' };
  try {
    const converted = await convertDoc(request.path, { program, signal: options.signal }, (docx) =>
      readFileInChild({ ...request, path: docx }, options),
    );
    const isOther = converted.status === 'read' && converted.value.encoding !== 'docx';
    return isOther ? { status: 'failed', reason: unreadable, output: 'no .docx' } : converted;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'cancelled') return { status: 'cancelled' };
    return { status: 'failed', reason: unreadable, output: error.message };
  }
}

function withFinding(read: ReadFile, message: string): ReadFile {
  const finding = { rule: oldWordLoss('libreoffice'), line: 1, message };
  return { ...read, parsed: { ...read.parsed, diagnostics: [finding, ...read.parsed.diagnostics] } };
}

function noOffice(): AppError {
  return new AppError(
    'office-missing',
    '这台电脑上没有找到 LibreOffice。没有读，也没有改动：请先装上它，或者用 Word、WPS 把文件另存为 .docx。',
  );
}
