import type { BrowserWindow } from 'electron';
import { type WindowState, writeWindowState } from './window-state.ts';

/** Writes down where the window is, soon after it was moved (a crash must not lose it) and when it is closed. */
export function rememberWindow(window: BrowserWindow, file: string, last: WindowState | null): void {
  let background = last?.background ?? null;
  let timer: NodeJS.Timeout | undefined;

  function write(): void {
    clearTimeout(timer);
    const { x, y, width, height } = window.getNormalBounds();
    writeWindowState(file, { x, y, width, height, maximised: window.isMaximized(), background });
  }
  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(write, 500);
  }

  window.on('resize', soon);
  window.on('move', soon);
  window.on('maximize', soon);
  window.on('unmaximize', soon);
  window.on('close', write);
  window.on('closed', () => clearTimeout(timer));
  // The page says its colour where every page does, in <meta name="theme-color">; the next start begins in it.
  window.webContents.on('did-change-theme-color', (_, colour) => {
    // None while a page is being loaded: then the last one still holds.
    if (colour === null || !/^#[0-9a-f]{6}$/i.test(colour)) return;
    background = colour;
    window.setBackgroundColor(colour);
    soon();
  });
}
