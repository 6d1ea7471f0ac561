/** Everything the page cannot do. Each rule has a test in tests/e2e/electron-security.test.ts that tries it in a real window. */
import { type App, protocol, type Session, type WebContents } from 'electron';
import { isOwnAddress, scheme } from './address.ts';

/** What must be said before Electron is ready. */
export function lockDownEngine(app: App): void {
  // As root, Chromium starts only without its sandbox, and demanding it anyway makes it crash again and again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Requests are refused below; but a hint such as <link rel="dns-prefetch"> is no request. So no name has an address.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  app.on('web-contents-created', (_, contents) => lockDownContents(contents));
}

export function lockDownSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayBeRequested(details.url) }));
  // All of them, and never by name: newer versions know permissions that we do not.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // The dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}

/** Ours, what the page holds in memory, and the developer tools' own files. */
function mayBeRequested(address: string): boolean {
  return isOwnAddress(address) || /^(data|blob|devtools):/.test(address);
}

function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // WebRTC asks nobody above before it sends its packets.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
