import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/main/menu.ts';
import { namedCommands } from '../../../shared/contract/commands.ts';

function menu(platform: NodeJS.Platform, send: (id: string) => void = () => {}): MenuItemConstructorOptions[] {
  return menuTemplate({ platform, isPackaged: true, send, showAbout: () => {}, showLog: () => {} });
}

function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

describe('the native menu', () => {
  it('has five menus, each with the letter that opens it', () => {
    expect(menu('linux').map(({ label }) => label)).toEqual([
      '文件(&F)',
      '编辑(&E)',
      '查看(&V)',
      '窗口(&T)',
      '帮助(&H)',
    ]);
    expect(menu('darwin').map(({ label }) => label)).toEqual(['年稿', '文件', '编辑', '查看', '窗口', '帮助']);
  });

  it.each(['linux', 'win32', 'darwin'] as const)('offers every command once on %s, and sends its id', (platform) => {
    const sent: string[] = [];
    const commands = items(menu(platform, (id) => sent.push(id))).filter(({ id }) => id !== undefined);
    for (const { click } of commands) Reflect.apply(click ?? (() => {}), null, []);
    expect(sent.toSorted()).toEqual(Object.keys(namedCommands).toSorted());
    expect(commands.map(({ id }) => id)).toEqual(sent);
  });

  it('shows the keys of commands and leaves them to the page, which handles them once', () => {
    const withKeys = items(menu('linux')).filter(({ accelerator }) => accelerator !== undefined);
    expect(withKeys.length).toBeGreaterThan(10);
    expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
    const keys = withKeys.map(({ accelerator }) => accelerator);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
