import { z } from 'zod';
import { type Answer, api, type Input, type Method, type Output } from '../../shared/contract/api.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import type { Log } from './log.ts';

// What zod finds wrong with an input is shown to people.
z.config(z.locales.zhCN());

type Handler<M extends Method> = (input: Input<M>) => Output<M> | Promise<Output<M>>;

type FreeMethod = { [M in Method]: (typeof api)[M]['needs'] extends 'nothing' ? M : never }[Method];

/** Handlers that need no library. A method without its handler is a compile error. */
export type FreeHandlers = { readonly [M in FreeMethod]: Handler<M> };
/** Handlers that need an open library. */
export type LibraryHandlers = { readonly [M in Exclude<Method, FreeMethod>]: Handler<M> };

export type Access = {
  readonly free: FreeHandlers;
  /** `null` without a library. */
  readonly library: LibraryHandlers | null;
  readonly readOnly: boolean;
};

function refuse(code: ErrorCode, message: string): Answer<never> {
  return { ok: false, code, message };
}

function isMethod(name: unknown): name is Method {
  return typeof name === 'string' && Object.hasOwn(api, name);
}

/**
 * The door's inner side: checks the method, what it needs, and the input; runs the handler; answers with a value or a refusal.
 * Never rejects. `asFailure` turns errors of the library's engine into AppError. An error that is no AppError is a bug: the whole story goes to the log, none of it to the caller.
 */
export async function dispatch(
  access: Access,
  method: unknown,
  input: unknown,
  log: Log,
  asFailure: (error: unknown) => unknown = (error) => error,
): Promise<Answer<unknown>> {
  if (!isMethod(method)) return refuse('unknown-method', `没有“${String(method)}”这项操作。`);
  const { needs } = api[method];
  if (needs !== 'nothing' && access.library === null) return refuse('no-library', '这项操作需要先打开资料库。');
  if (needs === 'write' && access.readOnly) {
    return refuse('library-busy', '资料库正由另一个年稿程序使用，现在只能查看，不能写入。请先关闭那个程序。');
  }
  const parsed = api[method].input.safeParse(input);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    return refuse('bad-input', `操作“${method}”的参数不对（${where}）。`);
  }
  try {
    return { ok: true, value: await run({ ...access.free, ...access.library }, method, parsed.data) };
  } catch (thrown) {
    const error = asFailure(thrown);
    if (error instanceof AppError) {
      if (error.cause !== undefined) log('note', `${method}: ${error.message}`, error.cause);
      return refuse(error.code, error.message);
    }
    log('fault', `${method} failed`, error);
    return refuse('internal', '程序出了错，操作没有完成，资料没有改动。详情已记入资料库文件夹里的 niangao.log。');
  }
}

function run(handlers: Partial<FreeHandlers & LibraryHandlers>, method: Method, input: unknown): unknown {
  // The input was parsed with the schema of this very method, which the compiler cannot follow through a lookup by name.
  const handler = handlers[method] as ((input: unknown) => unknown) | undefined;
  if (handler === undefined) throw new Error(`No handler for ${method}, although the table is complete by its type`);
  return handler(input);
}
