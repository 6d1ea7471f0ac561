import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export function childrenOf(parent: number): readonly number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' });
  return table
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
    .filter(([, ppid, command]) => ppid === String(parent) && command !== 'ps')
    .map(([pid]) => Number(pid));
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

export async function eventually(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (isSo()) return;
    await pause(50);
  }
  throw new Error('It did not come about within ten seconds');
}
