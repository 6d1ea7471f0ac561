import type { HostEvent, Workbench } from '../shared/contract/workbench.ts';

const retryMs = 5_000;
const lost = '年稿的后台程序没有回应。重新打开年稿；连上以后会自动继续。';

/** One stream for all listeners, from the first on. Tells when the server is lost and when it is back. */
export function browserEvents(): Workbench<File>['on'] {
  const listeners = new Set<(event: HostEvent) => void>();
  let isLost = false;
  let stream: EventSource | null = null;

  function tell(event: HostEvent): void {
    for (const listener of listeners) listener(event);
  }

  function lose(reason: string): void {
    if (!isLost) tell({ event: 'library.failed', data: { reason } });
    isLost = true;
  }

  function start(): void {
    const started = new EventSource('/events');
    stream = started;
    started.addEventListener('ready', () => {
      // What was told meanwhile was missed, as when the library itself was started again.
      if (isLost) tell({ event: 'library.restarted', data: { reason: '与年稿的连接已经恢复。' } });
      isLost = false;
    });
    started.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as HostEvent; // our own server's
      if (event.event === 'library.failed') lose(event.data.reason);
      else tell(event);
    });
    started.addEventListener('error', () => {
      lose(lost);
      // The browser tries again by itself, unless it was refused.
      if (started.readyState === EventSource.CLOSED) setTimeout(start, retryMs);
    });
  }

  return (listener) => {
    listeners.add(listener);
    if (stream === null) start();
    return () => listeners.delete(listener);
  };
}
