import { extname } from 'node:path';
import type { Input } from '../../../shared/contract/api.ts';
import type { ExportResult } from '../../../shared/contract/drafts.ts';
import { type Block, opensSection } from '../../../shared/domain/block.ts';
import type { Change } from '../../../shared/domain/document.ts';
import type { DraftBlock } from '../../../shared/domain/draft.ts';
import { renumberedReferences } from '../../../shared/domain/layout/chapters.ts';
import { withContents } from '../../../shared/domain/layout/contents.ts';
import { departures } from '../../../shared/domain/layout/departures.ts';
import type { Issuance } from '../../../shared/domain/layout/issuance.ts';
import type { LaidOut } from '../../../shared/domain/layout/laid-out.ts';
import type { Profile } from '../../../shared/domain/layout/profile.ts';
import { layOutIssued, missingInIssued } from '../../../shared/domain/layout/with-issuance.ts';
import { shownLabels } from '../../../shared/domain/numbering.ts';
import { findSlots } from '../../../shared/domain/slots.ts';
import { AppError } from '../../../shared/errors.ts';
import type { LibraryHandlers } from '../dispatch.ts';
import { writeDocx } from '../export/docx.ts';
import { missingFonts } from '../export/fonts.ts';
import { type Identity, inVariant, type QuotedRemark, type Surrounding } from '../export/in-variant.ts';
import { pdfByOffice } from '../export/pdf.ts';
import { renderers } from '../export/renderers.ts';
import { writeFileSafely } from '../export/write-file.ts';
import { readOne } from '../import/read-one.ts';
import type { OpenLibrary, Tools } from '../open-library.ts';
import { profileMeant } from '../profiles.ts';
import { remarksOn } from './annotations.ts';
import { documentWithText } from './documents.ts';
import { existingDraft } from './drafts.ts';

type Target = Pick<Input<'exports.write'>, 'target' | 'variant' | 'overwrite' | 'issuance' | 'contents' | 'pdf'> & {
  readonly signal: AbortSignal;
};
type Source = Input<'exports.write'>['source'];

/** What is to be written, whatever it comes from. */
type Text = {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** Computed labels of a draft; a document keeps its own. */
  readonly labels: ReadonlyMap<string, string> | null;
  readonly identity: Identity | null;
  /** Marks that were normalised in these blocks when they were imported. */
  readonly normalisedBefore: number;
};

export function exportHandlers(library: OpenLibrary): Pick<LibraryHandlers, 'exports.check' | 'exports.write'> {
  const textOf = (source: Source, signal?: AbortSignal): Text | Promise<Text> => {
    if (source.of === 'file') return fileText(library, source.file, signal);
    return source.of === 'draft' ? draftText(library, source.id) : documentText(library, source.id);
  };
  const around = (text: Text, profile: Profile, issuance?: Issuance, signal?: AbortSignal): Surrounding => ({
    identity: text.identity,
    author: library.settings.get().author,
    against: async (against) => issuedText(await textOf(against, signal), profile, issuance),
    remarks: () => (text.identity?.of === 'document' ? remarksOn(library, text.identity.id, text.blocks) : null),
  });
  return {
    'exports.check': async ({ source, profile, variant, issuance }) => {
      const text = await textOf(source);
      const meant = profileMeant(profile, library.profiles.list());
      const { laidOut } = issuedText(text, meant, issuance);
      const { changes, lost } = await inVariant(text, laidOut, variant, around(text, meant, issuance));
      return {
        normalisedAtImport: text.normalisedBefore,
        normalisedAtExport: laidOut.normalised,
        missingFonts: [...(await missingFonts(meant))],
        changes,
        lostAnnotations: lost.map(lostAnnotation),
      };
    },
    'exports.write': ({ job, source, profile, ...target }) =>
      library.jobs.run(job, async ({ signal }) => {
        refuseOriginals(library, target, source.of === 'file' ? [source.file] : []);
        const text = await textOf(source, signal);
        const meant = profileMeant(profile, library.profiles.list());
        return write(library, text, meant, { ...target, signal }, around(text, meant, target.issuance, signal));
      }),
  };
}

/** Exports a file that is in no library. */
export async function exportFile(
  tools: Tools,
  file: { readonly token: string; readonly password?: string },
  profile: Profile,
  target: Target,
): Promise<ExportResult> {
  const { signal } = target;
  refuseOriginals(tools, target, [file.token]);
  const text = await fileText(tools, file.token, signal, file.password);
  return write(tools, text, profile, target, {
    identity: null,
    author: null,
    against: async (against) => {
      if (against.of === 'file')
        return issuedText(await fileText(tools, against.file, signal), profile, target.issuance);
      throw new AppError('bad-input', '没有打开资料库，只能与另一个文件对照。');
    },
    remarks: () => null,
  });
}

async function fileText(tools: Tools, token: string, signal?: AbortSignal, password?: string): Promise<Text> {
  const { parsed, isScan } = await readOne(tools, token, {
    ...(signal === undefined ? {} : { signal }),
    ...(password === undefined ? {} : { password }),
  });
  if (isScan)
    throw new AppError(
      'file-scanned',
      '这个文件是扫描件，没有可提取的文字，导不出文稿。请先用文字识别（OCR）软件转成带文字的 PDF 或 Word 文档。',
    );
  const { blocks, changes, metadata } = parsed;
  const title = metadata.title?.value ?? null;
  return { title, blocks, labels: null, identity: null, normalisedBefore: changes.filter(isMark).length };
}

type Titled = { readonly title: string | null; readonly laidOut: LaidOut };

/** Refused where its form demands what nobody has said. */
function completeText(text: Text, profile: Profile, issuance?: Issuance): Titled {
  const issued = issuedText(text, profile, issuance);
  const missing = issuance === undefined ? [] : missingInIssued(issued.laidOut, issuance.form);
  if (missing.length > 0) throw new AppError('bad-input', `发文信息不全。${missing.join('')}`);
  return issued;
}

/** Whatever it may lack for that. What is compared is issued alike, so that head, addressee and signature are no changes. */
function issuedText(text: Text, { numbering }: Profile, issuance?: Issuance): Titled {
  return { title: text.title, laidOut: layOutIssued({ ...text, numbering }, issuance) };
}

function lostAnnotation({ place, quote, tag, note, author }: QuotedRemark): ExportResult['lostAnnotations'][number] {
  return { why: place.state === 'lost' ? 'lost' : 'unprinted', quote, tag, note, author };
}

function documentText(library: OpenLibrary, id: string): Text {
  const { blocks, changes, metadata } = documentWithText(library, id);
  const title = metadata.title?.value ?? null;
  return {
    title,
    blocks,
    labels: null,
    identity: { of: 'document', id, revision: 0 },
    normalisedBefore: changes.filter(isMark).length,
  };
}

function draftText(library: OpenLibrary, id: string): Text {
  const { summary, revision } = existingDraft(library, id);
  if (summary.deletedAt !== null) {
    throw new AppError('not-found', `草稿“${summary.title}”在回收站里。请先恢复，再导出。`);
  }
  const blocks = library.drafts.blocks(id);
  return {
    title: summary.title,
    blocks,
    labels: shownLabels(blocks),
    identity: { of: 'draft', id, revision },
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
  { target, variant, overwrite, issuance, contents = false, pdf, signal }: Target,
  surrounding: Surrounding,
): Promise<ExportResult> {
  const path = tools.grants.pathOf(target, 'write');
  const isPdf = extname(path).toLowerCase() === '.pdf';
  const render = isPdf ? writeDocx : rendererFor(path);
  refuseUnshown(path, variant);
  const { laidOut: clean } = completeText(text, profile, issuance);
  const { laidOut: inWords, properties, changes, lost } = await inVariant(text, clean, variant, surrounding);
  const issued = clean.issued === undefined ? inWords : { ...inWords, issued: clean.issued };
  const laidOut = contents ? withContents(issued) : issued;
  const drawn =
    isPdf && pdf !== undefined
      ? Buffer.from(pdf, 'base64')
      : await render(laidOut, profile, { title: text.title ?? '', now: tools.clock(), ...properties });
  const bytes =
    isPdf && pdf === undefined ? await pdfByOffice(drawn, tools, signal, variant?.kind === 'annotated') : drawn;
  if (signal.aborted) throw new AppError('cancelled', `已停止，没有写“${path}”。`);
  await writeFileSafely(path, bytes, { overwrite });
  return {
    path,
    bytes: bytes.byteLength,
    normalised: text.normalisedBefore + clean.normalised,
    missingFonts: [...(await missingFonts(profile))],
    departures: [...departures(profile)],
    slots: findSlots(text.blocks).length,
    references: renumberedReferences(profile, text.blocks).length,
    overruled: [...(clean.issued?.overruled ?? [])],
    changes,
    lostAnnotations: lost.map(lostAnnotation),
  };
}

/** A file that is read for an export is never written over by it. */
function refuseOriginals(
  tools: Tools,
  { target, variant }: Pick<Target, 'target' | 'variant'>,
  read: readonly string[],
) {
  const path = tools.grants.pathOf(target, 'write');
  const against = variant?.kind === 'redline' && variant.against.of === 'file' ? [variant.against.file] : [];
  if ([...read, ...against].some((token) => tools.grants.pathOf(token, 'read') === path))
    throw new AppError('bad-input', '导出的文件不能就是原来的文件。请换一个文件名。');
}

/** Other formats have no marks for changes and comments: they would read as if they were the text. */
function refuseUnshown(path: string, variant: Target['variant']): void {
  const isShown = variant === undefined || variant.kind === 'clean' || variant.kind === 'circulation';
  if (!isShown && !['.docx', '.pdf'].includes(extname(path).toLowerCase()))
    throw new AppError('bad-input', '带批注的版本、修订稿和花脸稿只能导出为 .docx 或 .pdf。');
}

function rendererFor(path: string): (typeof renderers)[string] {
  const extension = extname(path).toLowerCase();
  const render = renderers[extension];
  if (render !== undefined) return render;
  const kinds = [...Object.keys(renderers), '.pdf'].join('、');
  throw new AppError('bad-input', `不能导出为“${path}”这种文件。请用这些扩展名：${kinds}。`);
}
