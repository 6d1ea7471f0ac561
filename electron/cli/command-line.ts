import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AnyEvent } from '../../shared/contract/api.ts';
import { AppError } from '../../shared/errors.ts';
import { type Door, openLibrary, openWithoutLibrary, type Surroundings } from '../library/open-library.ts';
import { type Command, type Context, type Outcome, UsageError, type Values } from './command.ts';
import { commands } from './commands.ts';

/** What the program gets from outside, so that tests can give it something else. */
export type World = {
  readonly importerEntry: string;
  readonly seeds: string;
  /** The folder of the built window; left out where there is none to serve. */
  readonly renderer?: string;
  readonly environment: { readonly [name: string]: string | undefined };
  readonly clock: () => Date;
  readonly cancelled: AbortSignal;
  readonly print: (line: string) => void;
  readonly say: (line: string) => void;
  readonly interactive: boolean;
};

/** Runs one command. Answers the exit code: 0 done, 1 it could not be done, 2 wrong usage. */
export async function runCommandLine(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const json = args.includes('--json');
  const doors: Door[] = [];
  const print = (outcome: Outcome): void => world.print(json ? JSON.stringify(outcome.json) : outcome.text);
  try {
    const call = parse(args);
    if (call === null) {
      world.print(
        json ? JSON.stringify(commands.map(({ name, usage, summary }) => ({ name, usage, summary }))) : help(),
      );
      return 0;
    }
    const { command, positionals, values } = call;
    const folder = resolve(libraryFolder(values['library'], world.environment));
    const outcome = await command.run(context(world, folder, doors, print), positionals, values);
    if (outcome !== null) print(outcome);
    return outcome?.failed === true ? 1 : 0;
  } catch (error) {
    const known = error instanceof UsageError || error instanceof AppError;
    const code = error instanceof UsageError ? 'usage' : error instanceof AppError ? error.code : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    world.say(known ? message : `程序出了错，没有完成：${error instanceof Error ? error.stack : message}`);
    if (json) world.print(JSON.stringify({ error: { code, message } }));
    return code === 'usage' || code === 'bad-input' ? 2 : 1;
  } finally {
    for (const door of doors) await door.close();
  }
}

function parse(args: readonly string[]): { command: Command; positionals: string[]; values: Values } | null {
  const globals = {
    library: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  // The command's name is the first argument that is neither an option nor the value of --library.
  const loose = parseArgs({ args: [...args], options: globals, allowPositionals: true, strict: false });
  const wantsHelp = args.includes('--help') || args.includes('-h');
  const name = loose.positionals[0];
  if (name === undefined) {
    if (wantsHelp) return null;
    throw new UsageError(`请写明要做什么。${known()}`);
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new UsageError(`没有“${name}”这个命令。${known()}`);
  if (wantsHelp) return null;
  const { values, positionals } = strictly(args, command, { ...globals, ...command.options });
  const given = positionals.slice(1);
  if (given.includes('')) throw new UsageError(`参数不能是空的。用法：niangao ${command.name} ${command.usage}`);
  if (given.length < command.takes.min || given.length > command.takes.max) {
    const extra = given.length > command.takes.max ? `多出参数“${given[command.takes.max]}”` : '缺少参数';
    throw new UsageError(`${extra}。用法：niangao ${command.name} ${command.usage}`);
  }
  return { command, positionals: given, values };
}

function strictly(args: readonly string[], command: Command, options: Command['options']) {
  try {
    const { tokens, ...parsed } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const given = tokens.flatMap((token) => (token.kind === 'option' && token.value !== undefined ? [token.name] : []));
    const twice = given.find((name, i) => options[name]?.multiple !== true && given.indexOf(name) < i);
    if (twice !== undefined) throw new UsageError(`--${twice} 写了两次，只能写一次。`);
    // Only options that are texts can be given several times.
    return { positionals: parsed.positionals, values: parsed.values as Values };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const option = /'(-{1,2}[^ '<]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(
      `选项“${option}”不对：没有这个选项，或者缺少它的值（值以“-”开头时写成 --选项=值）。用法：niangao ${command.name} ${command.usage}`,
    );
  }
}

function known(): string {
  return `可用的命令：${commands.map((command) => command.name).join('、')}。用 --help 查看说明。`;
}

function help(): string {
  const rows = commands.map(({ name, usage, summary }) => `  ${`${name} ${usage}`.trimEnd()}\n      ${summary}`);
  return ['用法：niangao [--library 文件夹] [--json] 命令 …', '', ...rows].join('\n');
}

function libraryFolder(given: unknown, environment: World['environment']): string {
  if (given === '') throw new UsageError('--library 后面是空的：请写明资料库文件夹。');
  if (typeof given === 'string') return given;
  const fromEnvironment = environment['NIANGAO_LIBRARY'];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return fromEnvironment;
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? homedir(), 'niangao', 'library');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'niangao', 'library');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'niangao', 'library');
}

function context(world: World, folder: string, doors: Door[], print: Context['print']): Context {
  const listeners = new Set<(event: AnyEvent) => void>();
  const surroundings: Surroundings = {
    importerEntry: world.importerEntry,
    seeds: world.seeds,
    clock: world.clock,
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  function opened(door: Door): Door {
    doors.push(door);
    return door;
  }
  return {
    open: (mode) => opened(openLibrary(folder, mode, surroundings)),
    openFiles: () => opened(openWithoutLibrary(surroundings)),
    print,
    cancelled: world.cancelled,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: world.say,
    samples: join(world.seeds, 'samples'),
    renderer: world.renderer ?? null,
    withLibrary: (other) => context(world, other, doors, print),
    async job(door, work) {
      const job = randomUUID();
      const show = (event: AnyEvent): void => {
        if (world.interactive && event.event === 'job.progressed' && event.data.job === job) {
          world.say(`[${event.data.done}/${event.data.total}] ${event.data.at}`);
        }
      };
      const cancel = (): void => void door.call('jobs.cancel', { job });
      listeners.add(show);
      world.cancelled.addEventListener('abort', cancel);
      try {
        return await work(job);
      } finally {
        listeners.delete(show);
        world.cancelled.removeEventListener('abort', cancel);
      }
    },
  };
}
