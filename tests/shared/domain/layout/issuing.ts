import type { Block } from '../../../../shared/domain/block.ts';
import { type IssuanceInput, readIssuance } from '../../../../shared/domain/layout/issuance.ts';
import type { Issued } from '../../../../shared/domain/layout/issued.ts';
import { type LaidOut, paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { layOutIssued } from '../../../../shared/domain/layout/with-issuance.ts';
import { paragraph, text } from './blocks.ts';

export const notice = [
  text('title', '云岭区科学技术局关于开展检查的通知'),
  text('addressee', '各镇人民政府：'),
  paragraph('现将有关事项通知如下。'),
  text('signature', '云岭区科学技术局'),
  text('date', '2025年1月6日'),
];

/** A text under a head of Yunling unless the input says otherwise. */
export function issued(blocks: readonly Block[], input: IssuanceInput, contents = false): LaidOut {
  const reading = readIssuance({ letterhead: '云岭区科学技术局文件', number: '云科发〔2025〕3号', ...input });
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join());
  return layOutIssued({ title: null, blocks, labels: null }, reading.issuance, contents);
}

/** `role text`, with a bar where a page begins and dots for blank lines. */
export function lines({ blocks }: LaidOut): readonly string[] {
  return blocks.map((block) => {
    const before = `${block.newPage ? '|' : ''}${'.'.repeat(block.blankLinesBefore)}`;
    return block.kind === 'table'
      ? `${before}table`
      : `${before}${block.role} ${paragraphText(block).replace('\n', '/')}`;
  });
}

/** Head and imprint of what surely has them. */
export function around(laidOut: LaidOut): Issued {
  if (laidOut.issued === undefined) throw new Error('It is issued');
  return laidOut.issued;
}
