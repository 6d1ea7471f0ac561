import { describe, expect, it } from 'vitest';
import { isCharacterEncoding, isRequest } from '../../../electron/importer/guards.ts';
import { Encoding, ImporterRequest, TextEncoding } from '../../../shared/contract/importer-messages.ts';

const sound = { path: '/a', name: '甲.docx' };

describe('the guards of the child', () => {
  it.each([
    sound,
    { ...sound, password: '密码', take: 'original' },
    { ...sound, take: 'final' },
    null,
    'a',
    {},
    { name: '甲' },
    { path: '', name: '甲' },
    { path: 1, name: '甲' },
    { path: '/a' },
    { ...sound, password: 1 },
    { ...sound, take: 'none' },
    { ...sound, take: 'toString' },
  ])('say of a request what its schema says (%j)', (message) => {
    expect(isRequest(message)).toBe(ImporterRequest.safeParse(message).success);
  });

  it('say of an encoding what its schema says', () => {
    const said = Encoding.options.filter(isCharacterEncoding);
    expect(said).toEqual(TextEncoding.options);
  });
});
