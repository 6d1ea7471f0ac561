import type { ServerResponse } from 'node:http';
import type { AnyEvent } from '../../shared/contract/api.ts';

export type Subscribe = (listener: (event: AnyEvent) => void) => () => void;

/** A browser has six connections to a server, over all tabs; events must leave some for calls. */
const mostStreams = 4;
/** A page that does not read for so long may as well start anew. */
const mostWaitingBytes = 1024 * 1024;

const tooMany: AnyEvent = {
  event: 'library.failed',
  data: { reason: '年稿已在太多标签页里打开，这一页收不到更新。请关闭几个，稍后会自动恢复。' },
};
const closing: AnyEvent = {
  event: 'library.failed',
  data: { reason: '年稿的命令行程序已经关闭。请重新运行 serve，并从新的网址打开。' },
};

/** What the library tells, as server-sent events. `ready` opens each stream: until then nothing can have been missed knowingly. */
export function eventStreams(subscribe: Subscribe, heartbeatMs: number) {
  const streams = new Set<ServerResponse>();

  function send(stream: ServerResponse, text: string): void {
    if (stream.destroyed || stream.writableLength > mostWaitingBytes) stream.destroy();
    else stream.write(text);
  }

  function broadcast(text: string): void {
    for (const stream of streams) send(stream, text);
  }

  const unsubscribe = subscribe((event) => broadcast(message(event)));
  // Finds out about pages that are gone, and keeps the stream open for those that are there.
  const heartbeat = setInterval(() => broadcast(':\n\n'), heartbeatMs);

  return {
    open(response: ServerResponse): void {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      if (streams.size >= mostStreams) {
        response.end(`retry: 10000\n${message(tooMany)}`);
        return;
      }
      streams.add(response);
      response.on('close', () => streams.delete(response));
      send(response, 'retry: 2000\nevent: ready\ndata: {}\n\n');
    },
    close(): void {
      unsubscribe();
      clearInterval(heartbeat);
      for (const stream of streams) stream.end(message(closing));
    },
  };
}

function message(event: AnyEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
