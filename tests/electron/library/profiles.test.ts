import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../shared/domain/layout/built-in-profiles.ts';
import { gbt9704 } from '../../../shared/domain/layout/profile.ts';
import { temporaryFolder } from '../../temporary.ts';
import { opened } from './opened.ts';

async function refusal(answer: Promise<{ ok: boolean; message?: string }>): Promise<string> {
  const { ok, message } = await answer;
  return ok ? 'ok' : (message ?? '');
}

describe('profiles', () => {
  it('are copied, changed, removed and put back, and the built-in ones stay as they are', async () => {
    const { value, code } = opened();
    const copy = await value('profiles.copy', { id: 'gbt9704' });
    expect(copy).toEqual({ ...gbt9704, id: copy.id, name: `${gbt9704.name} 副本` });
    expect((await value('profiles.copy', { id: 'gbt9704' })).name).toBe(`${gbt9704.name} 副本（2）`);
    const changed = { ...copy, name: '本局材料', digits: 'Times New Roman' as const };
    await value('profiles.save', { profile: changed });
    expect((await value('profiles.get', { id: '本局材料' })).profile).toEqual(changed);
    expect(await value('profiles.remove', { id: copy.id })).toEqual(changed);
    expect(await code('profiles.get', { id: copy.id })).toBe('not-found');
    await value('profiles.save', { profile: changed });
    const all = await value('profiles.list', {});
    expect(all.map(({ origin, profile }) => `${origin} ${profile.name}`)).toEqual([
      ...builtInProfiles.map(({ name }) => `built-in ${name}`),
      `own ${gbt9704.name} 副本（2）`,
      'own 本局材料',
    ]);
    expect(await code('profiles.save', { profile: { ...gbt9704, name: '我的国标' } })).toBe('conflict');
    expect(await code('profiles.remove', { id: 'gbt9704' })).toBe('conflict');
  });

  it('have names of their own', async () => {
    const { value, door } = opened();
    const copy = await value('profiles.copy', { id: 'internal' });
    expect(await refusal(door.call('profiles.save', { profile: { ...copy, name: gbt9704.name } }))).toBe(
      `已经有叫“${gbt9704.name}”的版式方案，请换一个名称。`,
    );
  });

  it('go to another library as a file, and get a number where the name is taken', async () => {
    const first = opened();
    const path = join(temporaryFolder(), '方案.json');
    const copy = await first.value('profiles.copy', { id: 'pitch28' });
    const own = await first.value('profiles.save', { profile: { ...copy, name: '本局材料' } });
    const target = first.door.grants.grant(path, 'write');
    await first.value('profiles.export', { id: own.id, target, overwrite: false });
    expect(await first.code('profiles.export', { id: own.id, target, overwrite: false })).toBe('file-exists');
    const second = opened();
    const file = () => second.door.grants.grant(path, 'read');
    const imported = await second.value('profiles.import', { file: file() });
    expect(imported).toEqual({ ...own, id: imported.id });
    expect(imported.id).not.toBe(own.id);
    expect((await second.value('profiles.import', { file: file() })).name).toBe('本局材料（2）');
  });

  it('are refused with the name of the file and of each wrong setting, and nothing is kept', async () => {
    const { value, door } = opened();
    const path = join(temporaryFolder(), '坏方案.json');
    const read = (content: string | Uint8Array) => {
      writeFileSync(path, content);
      return refusal(door.call('profiles.import', { file: door.grants.grant(path, 'read') }));
    };
    const profile = { name: '本局', types: { body: { sizePt: '三号' } }, page: { marginsMm: { left: 1 } } };
    const message = await read(JSON.stringify({ niangao: 'profile', version: 1, profile }));
    expect(message).toContain('“坏方案.json”里有 2 处不对');
    expect(message).toContain('正文字号（types.body.sizePt）应是数字');
    expect(message).toContain('左白边（page.marginsMm.left）不能小于 5');
    expect(await read('一、总结')).toContain('“坏方案.json”不是年稿的版式方案文件');
    expect(await read(Uint8Array.of(0xff, 0xfe, 0x00))).toContain('不是 UTF-8');
    expect((await value('profiles.list', {})).every(({ origin }) => origin === 'built-in')).toBe(true);
  });

  it('are what a file is exported by: by id, by name, or as themselves', async () => {
    const { value, imported, door } = opened();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), '澄江县水务局2023年工作总结\n\n一、水库除险\n全年加固水库5座。\n');
    await imported(join(folder, 'a.txt'));
    const [document] = await value('documents.list', {});
    const copy = await value('profiles.copy', { id: 'internal' });
    const own = await value('profiles.save', { profile: { ...copy, name: '本局材料' } });
    const bytes = async (profile: string | typeof own, name: string) => {
      const target = door.grants.grant(join(folder, name), 'write');
      const source = { of: 'document', id: document?.id ?? '' } as const;
      const result = await value('exports.write', { job: name, source, target, profile, overwrite: false });
      expect(result.departures.map(({ clause }) => clause)).toEqual(['7.5']);
      return readFileSync(join(folder, name));
    };
    const [byId, byName, itself] = [
      await bytes(own.id, 'id.docx'),
      await bytes('本局材料', 'name.docx'),
      await bytes(own, 'self.docx'),
    ];
    expect(byId.equals(byName) && byId.equals(itself)).toBe(true);
  });
});

it('fonts to choose from begin with those official documents use', async () => {
  const { value } = opened();
  const fonts = await value('fonts.list', {});
  expect(fonts.slice(0, 2).map(({ name }) => name)).toEqual(['宋体', '黑体']);
  expect(fonts.map(({ name }) => name)).toContain('仿宋_GB2312');
  const font = { name: '没有这种字体', alternatives: [] };
  const profile = { ...gbt9704, types: { ...gbt9704.types, body: { ...gbt9704.types.body, font } } };
  const missing = await value('fonts.missing', { profile });
  const canSay = fonts.some(({ installed }) => installed !== null);
  expect(missing.some((each) => each.font === '没有这种字体')).toBe(canSay);
});
