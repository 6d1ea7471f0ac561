import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../../temporary.ts';

/** A program called soffice that does what the lines of shell say; `$out` is the folder where the .docx is expected. */
export function fakeOffice(...lines: readonly string[]): string {
  const program = join(temporaryFolder(), 'soffice');
  const script = ['#!/bin/sh', 'while [ $# -gt 0 ]; do [ "$1" = --outdir ] && out=$2; shift; done', ...lines, ''];
  writeFileSync(program, script.join('\n'));
  chmodSync(program, 0o755);
  return program;
}

/** Line of a fake that lasts for minutes, with a helper in the background that lasts as long. */
export const lingers = 'sleep 300 & echo $! > "$0.helper"; mkdir -p "$out"; wait';

/** Whether the helper of such a fake still runs; one that has ended and that nobody has waited for does not. */
export function helperRuns(program: string): boolean {
  const pid = readFileSync(`${program}.helper`, 'utf8').trim();
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).trim().startsWith('Z');
  } catch {
    return false;
  }
}

export function hasStarted(program: string): boolean {
  return existsSync(`${program}.helper`) && readFileSync(`${program}.helper`, 'utf8').endsWith('\n');
}
