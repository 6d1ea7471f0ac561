import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { startWebServer } from '../../web/server.ts';
import { type Command, type Context, wholeNumber } from '../command.ts';

export const serve: Command = {
  name: 'serve',
  usage: '[--port 端口]',
  summary: '在本机的浏览器里使用年稿：打印一个网址，按 Ctrl+C 结束',
  options: { port: { type: 'string' } },
  takes: { min: 0, max: 0 },
  async run(context, _, values) {
    const port = wholeNumber(values, 'port', 1024, 65_535) ?? 0;
    const renderer = builtWindow(context);
    const door = context.open('create');
    const server = await startWebServer({
      call: door.callUnchecked,
      grant: (path, purpose) => door.grants.grant(path, purpose),
      subscribe: context.on,
      renderer,
      port,
      report: (fault) => context.say(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)),
    });
    context.print({ json: { url: server.url }, text: server.url });
    context.say('请在本机的浏览器里打开这个网址（只能用一次）。按 Ctrl+C 结束。');
    await aborted(context.cancelled);
    await server.close();
    return null;
  },
};

/** Before the library is opened: a program that was not built must not make one. */
function builtWindow({ renderer }: Context): string {
  if (renderer !== null && existsSync(join(renderer, 'index.html'))) return renderer;
  throw new AppError('not-found', '年稿的界面还没有构建好。请先在项目文件夹里运行 npm run build，再运行 serve。');
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
