import { runCommandLine } from '../../../electron/cli/command-line.ts';
import { importerEntry, seeds } from '../../paths.ts';
import { noon } from '../../temporary.ts';

export type Ran = {
  readonly code: number;
  readonly json: unknown;
  readonly out: readonly string[];
  readonly said: string;
};

/** Runs the command line in this process, with real libraries and real importer children. */
export async function niangao(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine(args, {
    importerEntry,
    seeds,
    environment: {},
    clock: noon,
    cancelled: new AbortController().signal,
    print: (line) => out.push(line),
    say: (line) => said.push(line),
    interactive: false,
  });
  return { code, json: args.includes('--json') ? JSON.parse(out.join('\n')) : null, out, said: said.join('\n') };
}
