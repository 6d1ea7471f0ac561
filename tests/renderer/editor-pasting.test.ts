import { expect, it } from 'vitest';
import { openEditor } from './editor-page.ts';

it('pastes what was copied as new blocks that know where they came from', async () => {
  const { page, caretIn, saved, draft } = await openEditor({ from: 'whole' });
  const original = draft.blocks.find((block) => block.kind === 'paragraph');
  await caretIn(original?.text.slice(0, 12) ?? '');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(50);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  const { blocks } = await saved();
  const twins = blocks.filter((block) => block.text === original?.text);
  expect(twins.map(({ provenance }) => provenance)).toEqual([original?.provenance, original?.provenance]);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  expect(blocks.slice(0, draft.blocks.length).map(({ id }) => id)).toEqual(draft.blocks.map(({ id }) => id));
});

it('pastes headings, lists and tables of another program as those of the draft, or as nothing but text', async () => {
  const { page, caretIn, paste, saved, outline, errors } = await openEditor();
  const before = await outline();
  const html =
    '<h1>组织领导</h1><p>成立专班。</p><h2>工作机制</h2><ol><li><p>建立台账。每月更新。</p></li><li>定期调度。每季一次。</li></ol>' +
    '<table><tr><td>事项</td><td>时限</td></tr></table>';
  await caretIn('存在的主要问题');
  await page.keyboard.press('Enter');
  await paste({ 'text/html': html, 'text/plain': '组织领导' });
  const { blocks, sections } = await saved();
  const at = blocks.findIndex((block) => block.text === '组织领导');
  expect(blocks.slice(at, at + 6)).toMatchObject([
    { kind: 'heading', depth: 1 },
    { kind: 'paragraph', text: '成立专班。' },
    { kind: 'heading', depth: 2, text: '工作机制' },
    { kind: 'heading', depth: 3, text: '建立台账。每月更新。', titleLength: 5 },
    { kind: 'heading', depth: 3, text: '定期调度。每季一次。' },
    { kind: 'table', rows: [['事项', '时限']] },
  ]);
  expect(sections.find(({ title }) => title === '组织领导')?.children[0]?.children[1]).toMatchObject({ label: '2.' });
  await page.keyboard.press('Control+z');
  await expect.poll(outline).toEqual(before);
  await page.keyboard.down('Shift');
  await paste({ 'text/plain': '一、组织领导\n（一）工作机制' });
  await page.keyboard.up('Shift');
  const plain = (await saved()).blocks.filter(({ text }) => /组织领导|工作机制/u.test(text));
  expect(plain.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'paragraph 一、组织领导',
    'paragraph （一）工作机制',
  ]);
  expect(errors).toEqual([]);
});
