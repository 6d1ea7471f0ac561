/**
 * acceptance FOLDER: the whole journey over any folder of documents, by the command line itself, in a library made for it:
 * import, import again, search against a plain count, annotate, draft from structure, whole and from a template, export.
 * Prints a table; exits 1 when anything is not as it should be.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import JSZip from 'jszip';
import { z } from 'zod';
import { runCommandLine } from '../electron/cli/command-line.ts';
import { ImportResult } from '../shared/contract/documents.ts';
import { OutlineSection } from '../shared/domain/outline-view.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('用法：npm run acceptance -- 文件夹');
  process.exit(2);
}

const work = mkdtempSync(join(tmpdir(), 'niangao-acceptance-'));
const library = join(work, 'library');
const project = resolve(import.meta.dirname, '..');
const wrong: string[] = [];

async function niangao(...args: readonly string[]): Promise<{ code: number; json: unknown }> {
  const printed: string[] = [];
  const code = await runCommandLine(['--library', library, '--json', ...args], {
    importerEntry: join(project, 'electron', 'importer', 'importer.ts'),
    seeds: join(project, 'seeds'),
    environment: {},
    clock: () => new Date(),
    cancelled: new AbortController().signal,
    print: (line) => printed.push(line),
    say: () => {},
    interactive: false,
  });
  if (printed.length !== 1) throw new Error(`${args.join(' ')} printed ${printed.length} lines instead of one`);
  return { code, json: JSON.parse(printed[0] ?? 'null') };
}

function check(what: string, right: boolean): boolean {
  if (!right) wrong.push(what);
  return right;
}

const Imported = z.array(ImportResult.omit({ file: true, token: true }).extend({ path: z.string() }));
const Shown = z.object({
  blocks: z.array(z.object({ kind: z.string(), label: z.string().nullable(), text: z.string() })),
});
const Outlined = z.object({
  title: z.string().nullable(),
  organisation: z.string().nullable(),
  summaryYear: z.int().nullable(),
  planYear: z.int().nullable(),
  sections: z.array(OutlineSection),
  dropped: z.array(z.string()),
  diagnostics: z.array(z.unknown()),
});
const Found = z.object({
  total: z.int(),
  hits: z.array(z.object({ documentId: z.string(), sectionPath: z.array(z.string()) })),
});
const Drafted = z.object({
  draftId: z.string(),
  sections: z.array(OutlineSection),
  rolling: z.array(z.object({ applied: z.boolean() })),
  slots: z.array(z.unknown()),
});
const Exported = z.object({ path: z.string(), bytes: z.int(), normalised: z.int() });

function countSections(sections: readonly OutlineSection[]): number {
  return sections.reduce((sum, { children }) => sum + 1 + countSections(children), 0);
}

/** Letters and digits only: what export may change are marks and blanks. */
function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

async function wordText(path: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1] ?? '');
  return texts
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const first = await niangao('import', resolve(folder));
const results = Imported.parse(first.json);
const again = Imported.parse((await niangao('import', resolve(folder))).json);
check(
  'a second import adds nothing',
  again.every(({ status }) => status === 'duplicate' || status === 'failed'),
);

const texts = new Map<string, readonly string[]>();
for (const { documentId } of results) {
  if (documentId === null) continue;
  const { blocks } = Shown.parse((await niangao('show', documentId)).json);
  texts.set(
    documentId,
    blocks.map(({ label, text }) => (label ?? '') + text),
  );
}

const rows: Record<string, string | number>[] = [];
for (const { path, status, documentId, error } of results) {
  const name = basename(path);
  if (documentId === null) {
    check(`${name}: ${error?.message ?? status}`, false);
    continue;
  }
  const outline = Outlined.parse((await niangao('outline', documentId)).json);
  const fromFile = Outlined.parse((await niangao('outline', path)).json);
  check(
    `${name}: outline of the file and of the document agree`,
    countSections(fromFile.sections) === countSections(outline.sections),
  );
  const lines = texts.get(documentId) ?? [];
  const sentence = lines
    .flatMap((line) => line.match(/[^。；]{20,60}[。；]/gu) ?? [])
    .find((each) => lines.filter((line) => line.includes(each)).length === 1);
  const annotated = await niangao('annotate', documentId, '--quote', sentence ?? '', '--tag', '可沿用');
  check(`${name}: a sentence can be annotated`, annotated.code === 0);

  const exports: number[] = [];
  for (const how of [[], ['--whole']]) {
    const draft = Drafted.parse((await niangao('draft', '--from', documentId, ...how, '--accept-rolling')).json);
    const out = join(work, `${documentId}-${exports.length}.docx`);
    const { code, json } = await niangao('export', draft.draftId, '--out', out);
    if (!check(`${name}: the draft can be exported`, code === 0)) continue;
    exports.push(Exported.parse(json).bytes);
    if (how.length === 0) {
      check(
        `${name}: the draft keeps the headings`,
        countSections(draft.sections) > 0 === countSections(outline.sections) > 0,
      );
      check(`${name}: the draft has slots`, draft.slots.length > 0);
      rows.push({
        file: name.slice(0, 16),
        blocks: lines.length,
        sections: countSections(outline.sections),
        years: `${outline.summaryYear ?? '—'}/${outline.planYear ?? '—'}`,
        residue: outline.dropped.length,
        findings: outline.diagnostics.length,
        rolling: draft.rolling.length,
        slots: draft.slots.length,
      });
    }
  }
  const out = join(work, `${documentId}.docx`);
  const exported = Exported.parse((await niangao('export', documentId, '--out', out)).json);
  const written = letters(await wordText(out));
  const lost = lines.filter((line) => !written.includes(letters(line)));
  check(`${name}: text in = text out (lost: ${lost.map((line) => line.slice(0, 20)).join(' | ')})`, lost.length === 0);
  const row = rows.at(-1);
  if (row !== undefined) Object.assign(row, { marks: exported.normalised, docx: exported.bytes, lost: lost.length });
}

for (const word of ['科技', '工', '创新发展', '年工作', '2022年', '。', 'R&D']) {
  const found = Found.parse((await niangao('search', word, '--limit', '1000')).json);
  const plain = [...texts.values()].flat().filter((line) => line.includes(word)).length;
  check(`search ${word}: ${found.total} instead of ${plain}`, found.total === plain);
  console.log(`search ${word}: ${found.total} blocks, plain count ${plain}`);
}
const template = Drafted.parse((await niangao('draft', '--template', 'summary-and-plan', '--year', '2026')).json);
check('a draft from a template', countSections(template.sections) > 3 && template.slots.length > 0);

console.table(rows);
rmSync(work, { recursive: true, force: true });
for (const what of wrong) console.error(`✗ ${what}`);
console.log(wrong.length === 0 ? `OK: ${results.length} documents` : `${wrong.length} things are wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
