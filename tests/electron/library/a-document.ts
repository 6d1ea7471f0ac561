import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawInput } from '../../../shared/contract/api.ts';
import { viewAfter } from '../../../shared/contract/structure.ts';
import { type Block, blockReading } from '../../../shared/domain/block.ts';
import { addressOf } from '../../../shared/domain/correction/address.ts';
import type { Correction } from '../../../shared/domain/correction/correction.ts';
import { temporaryFolder } from '../../temporary.ts';
import { opened } from './opened.ts';

export const text = [
  '当前位置：首页 > 工作总结',
  '云岭区档案局2023年工作总结',
  '一、主要工作',
  '（一）接收进馆。全年接收档案1200卷。（二）编研开发。出版志书2部。',
  '（三）信息化建设。扫描档案56万页。',
  '二、下一步打算',
  '继续做好查阅服务,争取建成智慧档案室。',
].join('\n');

type Seeing = 'structure.get' | 'structure.correct' | 'structure.undo' | 'structure.redo';

/** What the caller sees after an answer, from nothing on. */
export function viewing({ value }: Pick<ReturnType<typeof opened>, 'value'>) {
  return async (method: Seeing, input: RawInput<'structure.correct'> | RawInput<'structure.get'>) =>
    viewAfter(null, await value(method, input));
}

export async function withDocument(content = text) {
  const library = opened();
  const path = join(temporaryFolder(), '总结.txt');
  writeFileSync(path, content);
  const [result] = await library.imported(path);
  const documentId = result?.documentId ?? '';
  const seen = viewing(library);
  const view = () => seen('structure.get', { documentId });
  const blockAt = async (words: string): Promise<Block> => {
    const { document } = await view();
    const block = document.blocks.find((each) => blockReading(each).includes(words));
    if (block === undefined) throw new Error(`No block has ${words}`);
    return block;
  };
  return {
    ...library,
    path,
    documentId,
    view,
    blockAt,
    seen,
    correct: (...operations: Correction[]) => seen('structure.correct', { documentId, operations }),
    at: async (words: string) => addressOf(await blockAt(words)),
    found: async (words: string) =>
      (await library.value('search.query', { text: words })).hits.map((hit) => hit.blockId),
  };
}

export function outlineOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) => ('depth' in block ? `${block.depth}${block.label?.text ?? ''}` : '') + block.text);
}
