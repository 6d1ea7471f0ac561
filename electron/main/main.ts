/** The desktop host: a window, its menu and dialogs, and a line to the library. It knows nothing of what the messages mean. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { eventChannel } from '../host/channels.ts';
import { forkLibrary } from '../host/fork-library.ts';
import { programPlaces } from '../host/program-places.ts';
import { type Supervisor, superviseLibrary } from '../host/supervisor.ts';
import { entryAddress, scheme } from './address.ts';
import { chosenFiles } from './chosen-files.ts';
import { tellLibraryFailed } from './library-failure.ts';
import { listen } from './listen.ts';
import { lockDownEngine, lockDownSession } from './lock-down.ts';
import { fileLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { recoverPage } from './page-crash.ts';
import { pageFiles } from './page-files.ts';
import { developerSettings, ownFolder } from './places.ts';
import { pdfOf } from './print-pages.ts';
import { utilityLibrary } from './utility-library.ts';
import { bringToFront, createWindow } from './window.ts';

const settings = developerSettings(app.isPackaged, process.env);
const places = programPlaces(join(__dirname, '..', '..'));
const own = ownFolder(process.platform, app.getPath('appData'), process.env);
const logFile = join(own, 'niangao.log');
const log = fileLog(logFile);

// Electron would show its own dialog in English, and stand still behind it.
process.on('uncaughtException', (error) => log(`fault: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (error) => log(`fault: ${error instanceof Error ? error.stack : error}`));

lockDownEngine(app);
// As in electron-builder.yml: by it Windows knows that the window belongs to the shortcut.
if (process.platform === 'win32') app.setAppUserModelId('cn.niangao.desktop');
// Before the lock below, which is taken in this folder.
app.setPath('userData', own);
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.exit();

function open(): void {
  lockDownSession(session.defaultSession);
  protocol.handle(scheme, pageFiles(settings.renderer ?? places.renderer));

  const window = createWindow({ preload: places.preload, stateFile: join(own, 'window.json') });
  const library = superviseLibrary({
    start: startLibrary,
    emit(event) {
      tell(window, event);
      if (event.event !== 'library.failed') return;
      log(`The library failed: ${event.data.reason}`);
      void tellLibraryFailed(window, event.data.reason, logFile);
    },
    newToken: () => randomBytes(16).toString('hex'),
  });
  const host = {
    call: library.call,
    ...chosenFiles(() => window, library.grant),
    pdf: () => pdfOf(window.webContents),
  };
  listen({ ipc: ipcMain, own: () => (window.isDestroyed() ? null : window.webContents), host, log });
  setMenu(window);
  recoverPage(window, log);
  app.on('second-instance', () => bringToFront(window));
  app.on('window-all-closed', () => app.quit());
  closeLibraryFirst(library);
  window.loadURL(entryAddress).catch((error: unknown) => log(`The page could not be loaded: ${error}`));
}

function startLibrary() {
  const args = {
    folder: settings.library ?? join(own, 'library'),
    importerEntry: places.importer,
    seeds: places.seeds,
  };
  return settings.libraryNode === undefined
    ? utilityLibrary(places.library, args, log)
    : forkLibrary(places.library, args, settings.libraryNode);
}

function tell(window: BrowserWindow, event: HostEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
}

function setMenu(window: BrowserWindow): void {
  const template = menuTemplate({
    platform: process.platform,
    isPackaged: app.isPackaged,
    send: (command) => tell(window, { event: 'menu', data: { command } }),
    showLog: () => shell.showItemInFolder(logFile),
    showAbout: () =>
      void dialog.showMessageBox(window, {
        message: `年稿 ${app.getVersion()}`,
        detail: '在本机上整理年度工作总结，起草工作计划。不联网，不用于处理涉密文件。',
        buttons: ['知道了'],
      }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/**
 * The window is closed by now, and what it saved last is on its way: the library does that, closes its files, and ends.
 * One that hangs is ended by its supervisor.
 */
function closeLibraryFirst(library: Supervisor): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void library.close().finally(() => app.exit());
  });
}
