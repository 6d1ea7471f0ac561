import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';
import { fontKey } from './font-names.ts';

const run = promisify(execFile);

/** The fonts on this computer, their names by their keys; `null` when the system cannot say. */
export async function installedFonts(
  platform: NodeJS.Platform = process.platform,
): Promise<ReadonlyMap<string, string> | null> {
  const names = await namesOn(platform).catch(() => []);
  return names.length === 0 ? null : new Map(names.map((name) => [fontKey(name), name]));
}

async function namesOn(platform: NodeJS.Platform): Promise<readonly string[]> {
  switch (platform) {
    case 'win32':
      return [...(await fromRegistry()), ...(await fromFolders(windowsFolders()))];
    case 'darwin':
      return fromFolders(['/System/Library/Fonts', '/Library/Fonts', join(homedir(), 'Library/Fonts')]);
    default:
      return fromFontconfig();
  }
}

async function fromFontconfig(): Promise<readonly string[]> {
  const { stdout } = await run('fc-list', ['--format', '%{family}\n'], { timeout: 5000, maxBuffer: 16 * 1024 * 1024 });
  // One font has a line with all its names: `AR PL KaitiM GB,文鼎ＰＬ简中楷`
  return stdout.split(/[\n,]/u).filter((name) => name !== '');
}

function windowsFolders(): readonly string[] {
  const windows = process.env['WINDIR'] ?? 'C:\\Windows';
  const local = process.env['LOCALAPPDATA'];
  return [join(windows, 'Fonts'), ...(local === undefined ? [] : [join(local, 'Microsoft', 'Windows', 'Fonts')])];
}

/** Fonts of all users and of this one; without the registry the folders still tell the common ones. */
async function fromRegistry(): Promise<readonly string[]> {
  const key = '\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts';
  const outputs = await Promise.all(
    ['HKLM', 'HKCU'].map((hive) =>
      run('reg', ['query', hive + key], { timeout: 5000, encoding: 'buffer', windowsHide: true }).then(
        ({ stdout }) => decode(stdout),
        () => '',
      ),
    ),
  );
  return outputs.flatMap(fontsInRegistry);
}

/** Lines like `    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc`. */
export function fontsInRegistry(output: string): readonly string[] {
  return output
    .split(/\r?\n/u)
    .flatMap((line) => /^\s+(.+?)\s+(?:\([^)]*\)\s+)?REG_SZ\s/u.exec(line)?.[1]?.split(' & ') ?? []);
}

/** A Chinese console answers in code page 936. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function fromFolders(folders: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true }).catch(() => [])));
  return lists.flat().flatMap((file) => (/\.(?:ttf|ttc|otf)$/iu.test(file) ? [parse(file).name] : []));
}
