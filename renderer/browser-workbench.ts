/**
 * `window.workbench` in an ordinary browser: the door by HTTP, uploads and downloads where the desktop has dialogs.
 */
import type { Answer } from '../shared/contract/api.ts';
import type { Chosen, Workbench } from '../shared/contract/workbench.ts';
import { AppError } from '../shared/errors.ts';
import { browserEvents } from './browser-events.ts';

/** As the server has it; said here, nobody waits for an upload that will be refused. */
const largestUpload = 200 * 1024 * 1024;
const unreachable = '年稿的后台程序没有回应，这一步没有得到确认。重新打开年稿，再试一次。';

export function browserWorkbench(): Workbench<File> {
  return {
    host: 'browser',
    // The answer of a method has that method's type by the table of the contract; HTTP only forgets which it was.
    call: ((method: string, input: unknown) => answerTo('/call', json({ method, input }))) as Workbench<File>['call'],
    on: browserEvents(),
    files: {
      choose: async (what) => {
        const files = await picked(what);
        return what === 'folder' ? uploadFolder(files) : uploadAll(files);
      },
      dropped: uploadAll,
      saveAs: (name) => chosenFrom('/targets', json({ name })),
      async reveal(token) {
        const link = document.createElement('a');
        link.href = `/files/${encodeURIComponent(token)}`;
        // The server names the file.
        link.download = '';
        link.click();
      },
    },
    pdf: null,
  };
}

function json(value: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** Never rejects. */
async function answerTo(address: string, request: RequestInit): Promise<Answer<unknown>> {
  try {
    const answer: unknown = await (await fetch(address, request)).json();
    if (isAnswer(answer)) return answer;
  } catch {
    // Told below, like an answer that is none.
  }
  return { ok: false, code: 'library-stopped', message: unreachable };
}

function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** Throws AppError with the server's sentence. */
async function chosenFrom(address: string, request: RequestInit): Promise<Chosen> {
  const response = await fetch(address, request).catch(() => null);
  const value: unknown = await response?.json().catch(() => null);
  if (response?.ok === true) return value as Chosen; // our own server's, whose types the compiler checked
  if (isAnswer(value) && !value.ok) throw new AppError(value.code, value.message);
  throw new AppError('library-stopped', unreachable);
}

async function uploadAll(files: readonly File[]): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  for (const file of files) chosen.push(await upload(file, { name: file.name }));
  return chosen;
}

/** One token for the folder, as on the desktop: the library then decides what in it is to be imported. */
async function uploadFolder(files: readonly File[]): Promise<readonly Chosen[]> {
  const [name] = files[0]?.webkitRelativePath.split('/') ?? [];
  // An old browser gives the files of a folder without the folder.
  if (name === undefined || name === '') return uploadAll(files);
  const folder = await chosenFrom('/folders', json({ name }));
  for (const file of files) {
    await upload(file, { folder: folder.token, name: file.webkitRelativePath.slice(name.length + 1) });
  }
  return [folder];
}

async function upload(file: File, query: Record<string, string>): Promise<Chosen> {
  if (file.size > largestUpload) throw new AppError('file-too-large', `“${file.name}”超过 200 MB，不能导入。`);
  // A dropped folder comes as a file that cannot be read, and so does a file that was moved away meanwhile.
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new AppError('file-unreadable', `读不出“${file.name}”。如果它是文件夹，请用“导入文件夹”。`);
    });
  const headers = { 'content-type': 'application/octet-stream' };
  return chosenFrom(`/files?${new URLSearchParams(query)}`, { method: 'POST', headers, body: file });
}

/** Not every browser tells of a cancelled dialog: at the latest the next one ends the wait for it. */
let endPicking: (files: readonly File[]) => void = () => {};

function picked(what: 'files' | 'folder'): Promise<readonly File[]> {
  endPicking([]);
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.webkitdirectory = what === 'folder';
  input.hidden = true;
  document.body.append(input);
  const files = new Promise<readonly File[]>((resolve) => {
    endPicking = resolve;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
  });
  input.click();
  return files.finally(() => input.remove());
}
