import { tmpdir } from 'node:os';
import { inPrivateFolder } from './private-folder.ts';
import { runOffice } from './run-office.ts';

/** What LibreOffice says of itself, such as `7.4.7.2`; `null` when it does not. */
export async function officeVersion(program: string, temporary = tmpdir()): Promise<string | null> {
  return inPrivateFolder(temporary, async (folder) => {
    const limits = { limitMs: 20_000, limitBytes: 64 * 1024 * 1024 };
    const { output } = await runOffice({ program, args: ['--version'], folder, ...limits });
    return /LibreOffice\s+(\d+(?:\.\d+)+)/.exec(output)?.[1] ?? null;
  });
}
