import { BrowserWindow, nativeTheme, screen } from 'electron';
import { entryAddress, isOwnAddress } from './address.ts';
import { rememberWindow } from './remember-window.ts';
import { placeOnScreens, readWindowState, smallest } from './window-state.ts';

type Options = { readonly preload: string; readonly stateFile: string };

/** The page's own ground (tokens.css --bg-app), so that no white flashes up before it is drawn. */
const ground = { light: '#F5F3EE', dark: '#1B1C1F' };

/** The window, still empty and hidden; it shows itself when the page has something to show. */
export function createWindow({ preload, stateFile }: Options): BrowserWindow {
  const last = readWindowState(stateFile);
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeOnScreens(last, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: '年稿',
    show: false,
    backgroundColor: last?.background ?? (nativeTheme.shouldUseDarkColors ? ground.dark : ground.light),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
      // A file dropped beside the places for it must not replace the page.
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => {
    if (last?.maximised === true) window.maximize();
    window.show();
  });
  // About about:blank Chromium asks nobody beforehand; the page has no use for it, and the user would sit before nothing.
  window.webContents.on('did-navigate', (_, address) => {
    if (!isOwnAddress(address)) void window.loadURL(entryAddress);
  });
  rememberWindow(window, stateFile, last);
  return window;
}

/** What a second start of the program does instead of opening a second window. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
