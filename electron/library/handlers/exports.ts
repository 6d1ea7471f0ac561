import { extname } from 'node:path';
import type { Input } from '../../../shared/contract/api.ts';
import type { ExportResult } from '../../../shared/contract/drafts.ts';
import { type Block, opensSection } from '../../../shared/domain/block.ts';
import type { Change } from '../../../shared/domain/document.ts';
import type { DraftBlock } from '../../../shared/domain/draft.ts';
import { departures } from '../../../shared/domain/layout/departures.ts';
import { layOut } from '../../../shared/domain/layout/lay-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { shownLabels } from '../../../shared/domain/numbering.ts';
import { findSlots } from '../../../shared/domain/slots.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { writeDocx } from '../export/docx.ts';
import { missingFonts } from '../export/fonts.ts';
import { pdfByOffice } from '../export/pdf.ts';
import { renderers } from '../export/renderers.ts';
import { writeFileSafely } from '../export/write-file.ts';
import type { ReadFile } from '../import/importer-child.ts';
import type { OpenLibrary, Tools } from '../open-library.ts';
import { profileMeant } from '../profiles.ts';
import { documentWithText } from './documents.ts';
import { existingDraft } from './drafts.ts';

type Target = Pick<Input<'exports.write'>, 'target' | 'overwrite' | 'pdf'> & { readonly signal: AbortSignal };

/** What is to be written, whatever it comes from. */
type Text = {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Computed labels of a draft; a document keeps its own. */
  readonly labels: ReadonlyMap<string, string> | null;
  /** Marks that were normalised in these blocks when they were imported. */
  readonly normalisedBefore: number;
};

export function exportHandlers(library: OpenLibrary): Pick<LibraryHandlers, 'exports.check' | 'exports.write'> {
  const textOf = ({ of, id }: Input<'exports.check'>['source']): Text =>
    of === 'draft' ? draftText(library, id) : documentText(library, id);
  return {
    'exports.check': async ({ source, profile }) => {
      const text = textOf(source);
      return {
        normalisedAtImport: text.normalisedBefore,
        normalisedAtExport: layOut(text).normalised,
        missingFonts: [...(await missingFonts(profileMeant(profile, library.profiles.list())))],
      };
    },
    'exports.write': ({ job, source, profile, ...target }) =>
      library.jobs.run(job, async ({ signal }) => {
        const meant = profileMeant(profile, library.profiles.list());
        return write(library, textOf(source), meant, { ...target, signal });
      }),
  };
}

/** Exports a file that is in no library. */
export async function exportParsedFile(
  tools: Tools,
  { parsed, isScan }: ReadFile,
  profile: Profile,
  target: Target,
): Promise<ExportResult> {
  if (isScan)
    throw new AppError(
      'file-scanned',
      '这个文件是扫描件，没有可提取的文字，导不出文稿。请先用文字识别（OCR）软件转成带文字的 PDF 或 Word 文档。',
    );
  const { blocks, changes, metadata } = parsed;
  const title = metadata.title?.value ?? null;
  return write(
    tools,
    { title, blocks, labels: null, normalisedBefore: changes.filter(isMark).length },
    profile,
    target,
  );
}

function documentText(library: OpenLibrary, id: string): Text {
  const { blocks, changes, metadata } = documentWithText(library, id);
  const title = metadata.title?.value ?? null;
  return { title, blocks, labels: null, normalisedBefore: changes.filter(isMark).length };
}

function draftText(library: OpenLibrary, id: string): Text {
  const { summary } = existingDraft(library, id);
  if (summary.deletedAt !== null) {
    throw new AppError('not-found', `草稿“${summary.title}”在回收站里。请先恢复，再导出。`);
  }
  const blocks = library.drafts.blocks(id);
  return {
    title: summary.title,
    blocks,
    labels: shownLabels(blocks),
    normalisedBefore: normalisedInSources(library, blocks),
  };
}

/** The marks normalised at import in those words of the sources that the draft took over. */
function normalisedInSources(library: OpenLibrary, blocks: readonly DraftBlock[]): number {
  const taken = new Map<string, Map<string, number>>();
  for (const block of blocks) {
    if (block.provenance?.origin !== 'document' || block.provenance.manner === 'rewritten') continue;
    const { documentId, blockId, manner } = block.provenance;
    const heading = opensSection(block) ? (block.label?.text.length ?? 0) + block.titleLength : 0;
    const upTo = manner === 'copied' ? Number.POSITIVE_INFINITY : heading;
    taken.set(documentId, (taken.get(documentId) ?? new Map<string, number>()).set(blockId, upTo));
  }
  return [...taken].reduce((sum, [documentId, upTo]) => {
    const changes = library.documents.get(documentId)?.changes ?? [];
    return sum + changes.filter((each) => isMark(each) && each.offset < (upTo.get(each.blockId) ?? 0)).length;
  }, 0);
}

function isMark(change: Change): boolean {
  return change.kind !== 'wrap' && change.kind !== 'correction';
}

async function write(
  tools: Tools,
  text: Text,
  profile: Profile,
  { target, overwrite, pdf, signal }: Target,
): Promise<ExportResult> {
  const path = tools.grants.pathOf(target, 'write');
  const isPdf = extname(path).toLowerCase() === '.pdf';
  const render = isPdf ? writeDocx : rendererFor(path);
  const laidOut = layOut(text);
  const drawn =
    isPdf && pdf !== undefined
      ? Buffer.from(pdf, 'base64')
      : await render(laidOut, profile, { title: text.title ?? '', now: tools.clock() });
  const bytes = isPdf && pdf === undefined ? await pdfByOffice(drawn, tools, signal) : drawn;
  if (signal.aborted) throw new AppError('cancelled', `已停止，没有写“${path}”。`);
  await writeFileSafely(path, bytes, { overwrite });
  return {
    path,
    bytes: bytes.byteLength,
    normalised: text.normalisedBefore + laidOut.normalised,
    missingFonts: [...(await missingFonts(profile))],
    departures: [...departures(profile)],
    slots: findSlots(text.blocks).length,
  };
}

function rendererFor(path: string): (typeof renderers)[string] {
  const extension = extname(path).toLowerCase();
  const render = renderers[extension];
  if (render !== undefined) return render;
  const kinds = [...Object.keys(renderers), '.pdf'].join('、');
  throw new AppError('bad-input', `不能导出为“${path}”这种文件。请用这些扩展名：${kinds}。`);
}
