import { readdirSync, readFileSync } from 'node:fs';

/** The processes that a process started, directly, as far as their command line contains a text. */
export function childrenOf(pid: number, text: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((each) => Number.isInteger(each) && parentOf(each) === pid && commandOf(each).includes(text));
}

export function isRunning(pid: number): boolean {
  return parentOf(pid) !== null;
}

/** Null when the process is gone, or only waits for its parent to notice that it ended. */
function parentOf(pid: number): number | null {
  const [, state, parent] = /^\d+ \(.*\) (\S) (\d+)/s.exec(read(`/proc/${pid}/stat`)) ?? [];
  return state === undefined || state === 'Z' ? null : Number(parent);
}

function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
