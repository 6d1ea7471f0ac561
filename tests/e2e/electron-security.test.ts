/** Each thing the page must not be able to do is tried from the page, in a real window. */
import { describe, expect, it } from 'vitest';
import { capabilities } from '../../scripts/capabilities.ts';
import { oneWindow } from '../electron/main/one-window.ts';

const entry = 'app://niangao/index.html';

describe.skipIf(!capabilities.desktop.present())('the page in its window', () => {
  const { electron, page, preload, inPage } = oneWindow();

  it('reaches the library', async () => {
    expect(await inPage("workbench.call('library.status', {})")).toMatchObject({ ok: true, value: { documents: 0 } });
  });

  it('has the workbench and no Node', async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'];
    expect(await inPage(`${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
    expect(await inPage('[Object.keys(workbench), Object.keys(workbench.files), workbench.host]')).toEqual([
      ['host', 'call', 'on', 'files', 'pdf'],
      ['choose', 'dropped', 'saveAs', 'reveal'],
      'desktop',
    ]);
  });

  it('cannot change the workbench', async () => {
    const script =
      'try { workbench.call = 1 } catch {}; try { globalThis.workbench = 1 } catch {}; typeof workbench.call';
    expect(await inPage(script)).toBe('function');
  });

  it('is sandboxed, isolated, and has no spelling checker', async () => {
    const preferences = await electron().evaluate(({ BrowserWindow, session }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Not in the typings, and the only way to see what was really set.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences();
      const spelling = session.defaultSession.isSpellCheckerEnabled();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity, spelling };
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
      spelling: false,
    });
  });

  it('runs no script but its own files', async () => {
    // In a timer: what the test itself evaluates is exempt from the policy.
    const evaluated = 'new Promise((done) => setTimeout(() => done(tryEval())))';
    expect(await inPage(evaluated)).toBe('EvalError');
    expect(await inPage('window.inlineScriptRan')).toBeUndefined();
  });

  it('gets no permission', async () => {
    const outcomes = await inPage(`(async () => {
      const refused = (promise) => promise.then(() => 'granted', ({ name }) => name);
      return {
        notification: await Notification.requestPermission(),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
        clipboard: await refused(navigator.clipboard.readText()),
        place: await new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('granted'), () => done('refused'))),
        usb: await refused(navigator.usb.requestDevice({ filters: [] })),
        midi: await refused(navigator.requestMIDIAccess({ sysex: true })),
      };
    })()`);
    expect(Object.values(outcomes as Record<string, string>)).not.toContain('granted');
    expect(outcomes).toMatchObject({ notification: 'denied', clipboard: 'NotAllowedError', place: 'refused' });
  });

  it('opens no window', async () => {
    expect(
      await inPage("[open('https://example.org'), open('app://niangao/index.html'), open('about:blank')]"),
    ).toEqual([null, null, null]);
    expect(electron().windows()).toHaveLength(1);
  });

  it('has no webview', async () => {
    const script = `(() => {
      const view = Object.assign(document.createElement('webview'), { src: 'app://niangao/index.html' });
      document.body.append(view);
      return [view.constructor.name, typeof view.loadURL];
    })()`;
    expect(await inPage(script)).toEqual(['HTMLElement', 'undefined']);
  });

  it('carries its policy', async () => {
    const policy = await inPage("fetch('/index.html').then(({ headers }) => headers.get('Content-Security-Policy'))");
    expect(policy).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; worker-src 'self' blob:; connect-src 'self'",
    );
  });

  it('alone is answered: neither another window with our page and preload nor a frame', async () => {
    const other = { address: entry, preload: preload() };
    const answer = await electron().evaluate(async ({ BrowserWindow }, { address, preload }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL(address);
      const heard: unknown = await window.webContents.executeJavaScript("workbench.call('library.status', {})");
      window.destroy();
      return heard;
    }, other);
    expect(answer).toMatchObject({ ok: false, code: 'internal' });
    const inFrame = `new Promise((done) => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>inside</p>' });
      frame.onload = () => done(typeof frame.contentWindow.workbench);
      document.body.append(frame);
    })`;
    expect(await inPage(inFrame)).toBe('undefined');
  });

  it('is told which command was chosen in the menu', async () => {
    await electron().evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('draft.new')?.click());
    await expect
      .poll(() => inPage("heard.filter(({ event }) => event === 'menu')"))
      .toEqual([{ event: 'menu', data: { command: 'draft.new' } }]);
  });

  it.each(['https://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'app://niangao/other.html'])(
    'cannot be led away to %s',
    async (address) => {
      await inPage(`void (location.href = '${address}')`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(page().url()).toBe(entry);
      expect(await inPage('document.title')).toBe('安全测试');
    },
  );

  it('comes back from about:blank, about which Chromium asks nobody', async () => {
    await inPage("void (location.href = 'about:blank')");
    await expect.poll(() => page().evaluate('document.title').catch(String), { timeout: 5_000 }).toBe('安全测试');
    expect(page().url()).toBe(entry);
  });
});
