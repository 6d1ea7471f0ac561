import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { openEditor } from './editor-page.ts';
it('speed', { timeout: 180_000 }, async () => {
  const log: string[] = [];
  const opened = await openEditor({ from: 'whole' });
  const { page, library, draft } = opened;
  const words = draft.blocks.filter((b) => b.kind === 'paragraph').map((b) => b.text).join('');
  const stored = await library('drafts.get', { id: draft.summary.id });
  const big = [];
  let total = 0;
  for (let i = 0; total < 200_000; i++) {
    for (const block of draft.blocks) {
      if (block.kind === 'title' || total >= 200_000) continue;
      big.push({ ...block, id: `x${i}_${block.id}` });
      total += block.text.length;
    }
  }
  void words;
  await page.getByRole('button', { name: '起草' }).first().click();
  await library('drafts.save', { id: draft.summary.id, revision: stored.revision, order: big.map((b) => b.id), changed: big });
  const t0 = Date.now();
  await page.getByRole('option').first().dblclick();
  await page.getByRole('textbox', { name: '正文' }).waitFor();
  log.push(`blocks ${big.length} chars ${total} open ${Date.now() - t0}ms`);
  await page.evaluate(`
    window.times = [];
    document.querySelector('.draft-text').addEventListener('beforeinput', () => {
      const t = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { document.querySelector('.draft-text').offsetHeight; window.times.push(performance.now() - t); };
      port2.postMessage(0);
    }, true);
  `);
  for (const [name, nth] of [['start', 3], ['middle', Math.floor(big.length / 2)], ['end', big.length - 6]] as const) {
    await page.evaluate(`(() => { const b = document.querySelectorAll('.draft-text .block')[${nth}]; b.scrollIntoView({block:'center'}); })()`);
    await page.locator('.draft-text .block').nth(nth).click();
    await page.waitForTimeout(300);
    await page.evaluate('window.times = []');
    for (let i = 0; i < 150; i++) await page.keyboard.press('a');
    const times = (await page.evaluate<number[]>('window.times')).toSorted((a, b) => a - b);
    const at = (p: number) => times[Math.min(times.length - 1, Math.floor(times.length * p))]?.toFixed(1);
    log.push(`${name}: n ${times.length} p50 ${at(0.5)} p95 ${at(0.95)} p99 ${at(0.99)} max ${at(1)}`);
  }
  await page.waitForTimeout(1500);
  log.push((await page.locator('.save-state').textContent()) ?? '');
  const e0 = Date.now();
  await page.keyboard.press('Alt+ArrowUp');
  await page.evaluate('document.body.offsetHeight');
  log.push(`move ${Date.now() - e0}`);
  writeFileSync('/tmp/dev/speed.log', log.join('\n'));
});
