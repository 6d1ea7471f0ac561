import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximised: z.boolean(),
  /** The colour the page was last seen in (its `theme-color`), or null to follow the system. */
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
});
export type WindowState = z.infer<typeof WindowState>;

export const smallest = { width: 760, height: 520 };
const usual = { width: 1280, height: 800 };

/** So much of the title bar must lie on a screen that one can take hold of it. */
const grip = { width: 120, height: 32 };

export function readWindowState(file: string): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing at the first start; damaged is no reason to bother anybody: it is only the window's place.
    return null;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

/**
 * Where to open the window. Its last place, if there is still a screen there; otherwise its size alone, as far as the
 * first screen has room, and the system chooses the place.
 */
export function placeOnScreens(
  last: WindowState | null,
  screens: readonly Rectangle[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const { x, y, width, height } = last ?? { x: 0, y: 0, ...usual };
  const screen = screens.find((each) => last !== null && showsGrip({ x, y, width, height }, each)) ?? screens[0];
  const size = {
    width: Math.max(smallest.width, Math.min(width, screen?.width ?? width)),
    height: Math.max(smallest.height, Math.min(height, screen?.height ?? height)),
  };
  const isInReach = last !== null && screen !== undefined && showsGrip({ x, y, ...size }, screen);
  return isInReach ? { x, y, ...size } : size;
}

function showsGrip(window: Rectangle, screen: Rectangle): boolean {
  const shown = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const isTopInside = window.y >= screen.y && window.y + grip.height <= screen.y + screen.height;
  return shown >= grip.width && isTopInside;
}
