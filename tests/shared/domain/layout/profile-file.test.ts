import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../shared/domain/layout/built-in-profiles.ts';
import { gbt9704 } from '../../../../shared/domain/layout/profile.ts';
import { profileFile, readProfileFile } from '../../../../shared/domain/layout/profile-file.ts';

function fileWith(profile: unknown, version: unknown = 1): string {
  return JSON.stringify({ niangao: 'profile', version, profile });
}

describe('the file of a profile', () => {
  it('gives back what was written, under another id', () => {
    for (const profile of builtInProfiles) {
      const text = profileFile(profile);
      expect(text).not.toContain(`"id"`);
      expect(readProfileFile(`\uFEFF${text}`, 'own')).toEqual({ ok: true, profile: { ...profile, id: 'own' } });
    }
  });

  it('may say only what is different from the standard', () => {
    const read = readProfileFile(fileWith({ name: '本局', types: { heading2: { bold: true } } }), 'own');
    const heading2 = { ...gbt9704.types.heading2, bold: true };
    expect(read).toEqual({
      ok: true,
      profile: { ...gbt9704, id: 'own', name: '本局', types: { ...gbt9704.types, heading2 } },
    });
  });

  it.each([
    ['is not JSON', '{', 'no-profile'],
    ['is another JSON', '{"name":"x"}', 'no-profile'],
    ['has no profile in it', fileWith(null), 'no-profile'],
    ['comes from a newer program', fileWith({ name: '本局' }, 2), 'newer'],
  ])('is refused when it %s', (_, text, reason) => {
    expect(readProfileFile(text, 'own')).toEqual({ ok: false, reason });
  });

  it.each([
    [{}, '方案名称', '应是文字'],
    [{ name: ' ' }, '方案名称', '不能空着'],
    [{ name: '本局', types: { body: { sizePt: '三号' } } }, '正文字号', '应是数字'],
    [{ name: '本局', types: { body: { sizePt: 16.2 } } }, '正文字号', '应是 0.5 的倍数'],
    [{ name: '本局', types: { heading2: { colour: 'red' } } }, '二级标题', '没有这一项设置'],
    [{ name: '本局', page: { marginsMm: { left: 2 } } }, '左白边', '不能小于 5'],
    [{ name: '本局', numbering: 'roman' }, '层次序数', '只能是 official、chapters'],
    [{ name: '本局', letterheadColour: 'red' }, '版头颜色', '应是六位的颜色值，如 FF0000'],
    [{ name: '本局', types: { title: { font: { name: 'a"b' } } } }, '标题字体', '字体名里不能有引号、逗号等符号'],
    [{ name: '本局', grid: { charactersPerLine: 40 } }, '每行字数', '一行放不下这么多字，字会叠在一起'],
    [{ name: '本局', page: 'A4' }, 'page', '应是一组设置'],
  ])('says where it is wrong: %j', (profile, field, message) => {
    const read = readProfileFile(fileWith(profile), 'own');
    if (read.ok || read.reason !== 'wrong') throw new Error(`Not found wrong: ${JSON.stringify(read)}`);
    expect(read.problems.map((problem) => [problem.field, problem.message])).toEqual([[field, message]]);
  });
});
