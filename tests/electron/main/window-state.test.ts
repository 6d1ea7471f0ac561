import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOnScreens, readWindowState, writeWindowState } from '../../../electron/main/window-state.ts';
import { temporaryFolder } from '../../temporary.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 984 };
const last = { x: 2000, y: 40, width: 1100, height: 700, maximised: false, background: null };

describe('the place of the window', () => {
  it('is the usual size at the first start', () => {
    expect(placeOnScreens(null, [screen])).toEqual({ width: 1280, height: 800 });
  });

  it('is where it was, while that screen is there', () => {
    expect(placeOnScreens(last, [screen, right])).toEqual({ x: 2000, y: 40, width: 1100, height: 700 });
  });

  it('is left to the system when that screen is gone', () => {
    expect(placeOnScreens(last, [screen])).toEqual({ width: 1100, height: 700 });
  });

  it.each([
    { x: -1090, y: 40 },
    { x: 200, y: -200 },
    { x: 200, y: 1030 },
  ])('is left to the system when its title bar could not be reached: %j', (place) => {
    expect(placeOnScreens({ ...last, ...place }, [screen])).toEqual({ width: 1100, height: 700 });
  });

  it('is no larger than the screen and no smaller than can be worked in', () => {
    expect(placeOnScreens({ ...last, width: 9000, height: 10 }, [screen])).toEqual({ width: 1920, height: 520 });
  });

  it('is read back as it was written, and a damaged file is no reason to stop', () => {
    const file = join(temporaryFolder(), 'folder', 'window.json');
    expect(readWindowState(file)).toBeNull();
    writeWindowState(file, { ...last, background: '#1B1C1F' });
    expect(readWindowState(file)).toEqual({ ...last, background: '#1B1C1F' });
    writeFileSync(file, '{"x":');
    expect(readWindowState(file)).toBeNull();
    writeFileSync(file, JSON.stringify({ ...last, background: 'url(https://example.org)' }));
    expect(readWindowState(file)).toBeNull();
  });
});
