import { readFileBytes } from '../../electron/importer/read-file.ts';
import { Reading } from '../../electron/importer/reading.ts';
import { remarksOf } from '../../electron/importer/remarks.ts';
import { crashed, outOfMemory, stalled, unreadableAnswer } from '../../electron/library/import/child-failures.ts';
import { readFileInChild } from '../../electron/library/import/importer-child.ts';
import { ParsedDocument } from '../../shared/domain/document.ts';
import { parseText } from '../../shared/domain/structure/parse.ts';
import { AppError, errorCodes } from '../../shared/errors.ts';
import { pdfData } from '../paths.ts';

/** How a trial ended (`read`, `stalled` or the code of the refusal), how long it took, and what was wrong with that. */
export type Trial = { readonly outcome: string; readonly ms: number; readonly fault: string | null };

/** The child is given up after ten seconds without progress; a file that makes some for as long as this holds up all others. */
const longestMs = 60_000;

/** Nothing that a file of some hundred kilobytes holds may bring the child to these. */
const neverSaid = [crashed, unreadableAnswer];

/**
 * Nor to this, where all the reading is our own. pdf.js spreads out a range of characters as long as the file says it is: there the
 * watchdog is the limit.
 */
const usesTooMuch = (name: string) => outOfMemory(name, 512 * 1024 * 1024);

/** Through the child, as the library does it. */
export function tryInChild(path: string, name: string, entry: string): Promise<Trial> {
  return tried(name, () => readFileInChild({ path, name }, { entry }));
}

/** What the child does, without the child: many more trials in the same time. */
export function tryHere(bytes: Uint8Array, name: string): Promise<Trial> {
  return tried(name, async () => {
    const reading = Reading.parse(await readFileBytes(bytes, { name, data: pdfData }));
    const { hints } = reading;
    if (hints.length > 0 && hints.length !== reading.text.split('\n').length) throw new Error('hints do not fit');
    let count = 0;
    const parsed = parseText(reading.text, { newId: () => `b${count++}`, fileName: name, hints });
    ParsedDocument.parse(parsed);
    return [...remarksOf(reading, parsed.blocks)];
  });
}

async function tried(name: string, read: () => Promise<unknown>): Promise<Trial> {
  const started = performance.now();
  const thrown: unknown = await read().then(
    () => null,
    (error: unknown) => error ?? new Error('Nothing was thrown'),
  );
  return trialOf(name, thrown, performance.now() - started);
}

/** What it says of a file that it was read (`null`) or that this was thrown, after so many milliseconds. */
export function trialOf(name: string, thrown: unknown, ms: number): Trial {
  const outcome = thrown === null ? 'read' : thrown instanceof AppError ? outcomeOf(thrown, name) : 'thrown';
  const fault = thrown === null ? null : faultOf(thrown, name);
  return { outcome, ms, fault: fault ?? (ms > longestMs ? `It took ${Math.round(ms)} ms` : null) };
}

function outcomeOf({ code, message }: AppError, name: string): string {
  return message === stalled(name, 10_000).message ? 'stalled' : code;
}

function faultOf(thrown: unknown, name: string): string | null {
  if (!(thrown instanceof AppError)) return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  const { code, message, cause } = thrown;
  const story = `${code} ${message}\n${cause instanceof Error ? cause.message : ''}`;
  const said = name.endsWith('.pdf') ? neverSaid : [...neverSaid, usesTooMuch];
  if (code === 'internal' || said.some((say) => say(name).message === message)) return story;
  // A stack on the child's standard error belongs to a bug, whatever the answer was.
  if (cause instanceof Error && /\n +at .+:\d+:\d+/.test(cause.message)) return story;
  if (!errorCodes.includes(code)) return `No code of ours: ${story}`;
  const isSentence = message.includes(`“${name}”`) && /请.+。$/.test(message) && !/[\n]/.test(message);
  return isSentence ? null : `No sentence that names the file and says what to do: ${story}`;
}
