import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/open-library.ts';
import type { Answer, Method, Output, RawInput } from '../../shared/contract/api.ts';
import { type StructureView, viewAfter } from '../../shared/contract/structure.ts';
import { importerEntry, seeds } from '../paths.ts';
import { temporaryFolder } from '../temporary.ts';
import { type Opened, openPage } from './page.ts';

/** A report as it comes from a web page, with what goes wrong on the way. */
const ugly = [
  '当前位置：首页 > 政务公开 > 总结计划',
  '【字体：大 中 小】 打印本页 关闭窗口',
  '云岭区水务局2023年工作总结',
  '2023年,区水务局围绕全区中心工作,较好完成了各项任务。现将有关情况报告如下:',
  '一、2023年工作总结',
  '（一）河湖治理取得成效',
  '全年清淤河道23公里,治理黑臭水体2处。（二）供水保障能力提升。新建泵站2座,改造管网18公里。',
  '（三）水利工程稳步推进。一是完成水库除险加固5座。二是新修渠道12公里。',
  '1.加强汛期值守。全年值守120天。',
  '3.加强物资储备。储备编织袋2万条。',
  '二、存在的主要问题',
  '部分堤防标准偏低,基层水利人员不足。',
  '二、2024年工作计划',
  '继续推进河湖长制,完成除险加固3座。',
  '四、保障措施',
  '加强组织领导,落实资金1,200万元。',
  '云岭区水务局',
  '2024年1月15日',
  '扫一扫在手机打开当前页',
].join('\n');

export type Correcting = Opened & {
  readonly documentId: string;
  readonly view: () => Promise<StructureView>;
  readonly call: <M extends Method>(method: M, input: RawInput<M>) => Promise<Output<M>>;
};

/** The structure of a document, opened from its menu in the library as a user would. */
export async function openStructure(
  options: Parameters<typeof openPage>[0] & { readonly text?: string } = {},
): Promise<Correcting> {
  const folder = join(temporaryFolder(), 'library');
  const path = join(temporaryFolder(), '水务局总结.txt');
  writeFileSync(path, options.text ?? ugly);
  const surroundings = { importerEntry, seeds, clock: () => new Date(), emit: () => {} };
  const door = openLibrary(folder, 'create', surroundings);
  const imported = await door.call('documents.import', { job: 'i', files: [door.grants.grant(path, 'read')] });
  await door.close();
  const documentId = imported.ok ? (imported.value[0]?.documentId ?? '') : '';
  const opened = await openPage({ ...options, folder });
  const { page } = opened;
  await page.evaluate('crypto.randomUUID ??= () => String(Math.random()).slice(2)');
  const call = callIn(page);
  await page.locator(`[data-id="${documentId}"]`).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '结构校正' }).click();
  await page.locator('.structure-row').first().waitFor();
  return {
    ...opened,
    documentId,
    call,
    view: async () => viewAfter(null, await call('structure.get', { documentId })),
  };
}

function callIn(page: Page): Correcting['call'] {
  return async <M extends Method>(method: M, input: RawInput<M>) => {
    const script = `workbench.call(${JSON.stringify(method)}, ${JSON.stringify(input)})`;
    const answer = await page.evaluate<Answer<Output<M>>>(script);
    if (!answer.ok) throw new Error(`${method}: ${answer.message}`);
    return answer.value;
  };
}

/** The row whose text begins so, label included. */
export function rowOf(page: Page, words: string) {
  return page.locator('.structure-row', { hasText: words }).first();
}
