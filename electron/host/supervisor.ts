import type { Answer, AnyEvent } from '../../shared/contract/api.ts';
import type { Failure } from '../../shared/contract/documents.ts';
import type { FromLibrary, ToLibrary } from '../../shared/contract/library-messages.ts';

/** A started library process, however the host starts one. `onExit` is called once. */
export type LibraryChild = {
  readonly send: (message: ToLibrary) => void;
  readonly onMessage: (listener: (message: FromLibrary) => void) => void;
  readonly onExit: (listener: (why: string) => void) => void;
  readonly kill: () => void;
};

export type Supervisor = {
  /** Never rejects. Calls made while the library is starting wait for it. */
  readonly call: (method: string, input: unknown) => Promise<Answer<unknown>>;
  readonly grant: (path: string, purpose: 'read' | 'write') => string;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly start: () => LibraryChild;
  readonly emit: (event: AnyEvent) => void;
  readonly newToken: () => string;
};

/** A library that ends this often in a row without having answered anything will not answer the next time either. */
const startsBeforeGivingUp = 3;

/** One that has lived this long was well, even if nobody asked it anything. */
const healthyMs = 10_000;

/** How long a library that is told to close may take for what it is at. */
const closeMs = 5_000;

type Pending = { readonly settle: (answer: Answer<unknown>) => void };

/**
 * Keeps a library process running. When it ends, whatever was under way is answered with `library-stopped`, the host hears
 * `library.restarted`, and a new one is started with the same grants. Any exit before "ready" is a failure, whatever its code.
 */
export function superviseLibrary({ start, emit, newToken }: Options): Supervisor {
  const grants: Extract<ToLibrary, { type: 'grant' }>[] = [];
  const pending = new Map<number, Pending>();
  let waiting: { readonly message: ToLibrary; readonly id: number }[] = [];
  let nextId = 1;
  let failedStarts = 0;
  let state: 'starting' | 'ready' | 'failed' | 'closed' = 'starting';
  let failure: Failure = { code: 'library-stopped', message: '资料库已关闭。' };
  let closed: () => void = () => {};
  let closing: Promise<void> | null = null;
  let startedAt = 0;
  let answered = false;
  let child = launch();

  function launch(): LibraryChild {
    const started = start();
    state = 'starting';
    startedAt = performance.now();
    answered = false;
    started.onMessage((message) => receive(started, message));
    started.onExit((why) => ended(why));
    return started;
  }

  function receive(from: LibraryChild, message: FromLibrary): void {
    switch (message.type) {
      case 'ready':
        state = 'ready';
        for (const grant of grants) from.send(grant);
        for (const { message: call } of waiting) from.send(call);
        waiting = [];
        return;
      case 'refused':
        giveUp(message.failure);
        return;
      case 'answer':
        answered = true;
        pending.get(message.id)?.settle(message.answer);
        pending.delete(message.id);
        return;
      case 'event':
        emit(message.event);
    }
  }

  function ended(why: string): void {
    if (state === 'closed') closed();
    if (state === 'closed' || state === 'failed') return;
    const wasReady = state === 'ready';
    const wasWell = answered || (wasReady && performance.now() - startedAt > healthyMs);
    failedStarts = wasWell ? 0 : failedStarts + 1;
    const stillWaiting = new Set(waiting.map(({ id }) => id));
    reject('资料库程序意外退出，这一步没有得到确认。它已重新启动，请核对后再试一次。', (id) => !stillWaiting.has(id));
    if (failedStarts >= startsBeforeGivingUp) {
      giveUp({
        code: 'library-stopped',
        message: `资料库程序连续 ${failedStarts} 次启动失败（${why}）。请重新打开年稿；如仍不行，请查看 niangao.log。`,
      });
      return;
    }
    child = launch();
    if (wasReady) emit({ event: 'library.restarted', data: { reason: why } });
  }

  function reject(message: string, which: (id: number) => boolean): void {
    for (const [id, { settle }] of [...pending].filter(([id]) => which(id))) {
      pending.delete(id);
      settle({ ok: false, code: 'library-stopped', message });
    }
  }

  function giveUp(reason: Failure): void {
    state = 'failed';
    failure = reason;
    waiting = [];
    for (const [id, { settle }] of [...pending]) {
      pending.delete(id);
      settle({ ok: false, ...reason });
    }
    emit({ event: 'library.failed', data: { reason: reason.message } });
  }

  async function close(): Promise<void> {
    if (state === 'failed') return;
    const wasReady = state === 'ready';
    state = 'closed';
    const ended = new Promise<void>((resolve) => {
      closed = resolve;
    });
    if (wasReady) child.send({ type: 'close' });
    else child.kill();
    // A library that hangs must not keep the application from ending.
    const timer = setTimeout(() => child.kill(), closeMs);
    await ended;
    clearTimeout(timer);
    // What the library answered while it was closing has been passed on; the rest was never done.
    reject('资料库已关闭，这一步没有完成。', () => true);
  }

  return {
    call(method, input) {
      if (state === 'failed' || state === 'closed') return Promise.resolve({ ok: false, ...failure });
      const id = nextId++;
      const message: ToLibrary = { type: 'call', id, method, input };
      return new Promise((settle) => {
        pending.set(id, { settle });
        if (state === 'ready') child.send(message);
        else waiting.push({ message, id });
      });
    },
    grant(path, purpose) {
      const grant: (typeof grants)[number] = { type: 'grant', token: newToken(), path, purpose };
      grants.push(grant);
      if (state === 'ready') child.send(grant);
      return grant.token;
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
