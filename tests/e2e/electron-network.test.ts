/** Nothing leaves the window. A server that counts connections listens to every attempt. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { oneWindow } from '../electron/main/one-window.ts';

describe.skipIf(!capabilities.desktop.present())('the page and the network', () => {
  const { electron, home, inPage } = oneWindow();

  it('cannot reach the network in any way', { timeout: 20_000 }, async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    // Node's own kind of address for a server that listens on a port.
    const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;

    const outcomes = await inPage(`(async () => {
      const settled = (element, name, address) => new Promise((done) => {
        element.onload = () => done('loaded');
        element.onerror = () => done('refused');
        element[name] = address;
        if (element instanceof HTMLLinkElement) element.rel = 'stylesheet';
        document.head.append(element);
      });
      const make = (name) => document.createElement(name);
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'prerender', 'modulepreload']) {
        document.head.append(Object.assign(make('link'), { rel, as: 'script', href: 'http://${at}/' + rel }));
      }
      document.body.append(Object.assign(make('iframe'), { src: 'http://${at}/frame' }));
      new EventSource('http://${at}/events').onerror = () => {};
      navigator.sendBeacon('http://${at}/beacon', 'text');
      const form = Object.assign(make('form'), { action: 'http://${at}/form', method: 'post' });
      document.body.append(form);
      form.submit();
      return {
        fetch: await fetch('http://${at}/fetch', { mode: 'no-cors' }).then(() => 'loaded', () => 'refused'),
        image: await settled(make('img'), 'src', 'http://${at}/image'),
        script: await settled(make('script'), 'src', 'http://${at}/script'),
        style: await settled(make('link'), 'href', 'http://${at}/style'),
        socket: await new Promise((done) => {
          try {
            const socket = new WebSocket('ws://${at}/socket');
            socket.onopen = () => done('loaded');
            socket.onerror = () => done('refused');
          } catch { done('refused'); }
        }),
        worker: await new Promise((done) => {
          const body = "fetch('http://${at}/worker', { mode: 'no-cors' }).then(() => postMessage('loaded'), () => postMessage('refused'))";
          new Worker(URL.createObjectURL(new Blob([body]))).onmessage = ({ data }) => done(data);
        }),
      };
    })()`);
    const refused = 'refused';
    expect(outcomes).toEqual({
      fetch: refused,
      image: refused,
      script: refused,
      style: refused,
      socket: refused,
      worker: refused,
    });
    // Nor does the rest of Chromium, asked by the main process, where no policy of the page holds.
    const fromMain = await electron().evaluate(
      ({ net }, address) => net.fetch(address).then(() => 'loaded', String),
      `http://${at}/main`,
    );
    expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(connections).toBe(0);
    await fetch(`http://${at}/counted`).catch(() => {});
    expect(connections).toBe(1);
  });

  it('sends nothing by WebRTC', async () => {
    let packets = 0;
    const socket = createSocket('udp4', () => {}).on('message', () => (packets += 1));
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    onTestFinished(() => void socket.close());
    await inPage(`(async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${socket.address().port}' }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((done) => setTimeout(done, 1_000));
      peer.close();
    })()`);
    expect(packets).toBe(0);
  });

  // The second name is an address already: without the rule it would be found on a machine with no network, too.
  it.each(['example.org', '192.0.2.1'])('finds no address for %s', async (name) => {
    const found = await electron().evaluate(
      ({ session }, host) =>
        session.defaultSession.resolveHost(host).then(
          () => 'found',
          () => 'none',
        ),
      name,
    );
    expect(found).toBe('none');
  });

  it('downloads nothing', async () => {
    const states = electron().evaluate(
      ({ session }) =>
        new Promise((done) => {
          session.defaultSession.on('will-download', (event, item) =>
            done([event.defaultPrevented, item.getFilename()]),
          );
        }),
    );
    await inPage(`document.body.append(Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(new Blob(['text'])), download: 'evil.txt', id: 'download' }));
      document.getElementById('download').click()`);
    expect(await states).toEqual([true, 'evil.txt']);
    expect(existsSync(join(home, 'Downloads', 'evil.txt'))).toBe(false);
  });
});
