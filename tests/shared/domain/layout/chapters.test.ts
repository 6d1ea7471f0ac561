import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/domain/block.ts';
import { renumberedReferences } from '../../../../shared/domain/layout/chapters.ts';
import { paragraphText } from '../../../../shared/domain/layout/laid-out.ts';
import { layOut } from '../../../../shared/domain/layout/lay-out.ts';
import { item, paragraph, section, text } from './blocks.ts';

function printed(blocks: readonly Block[], labels: ReadonlyMap<string, string> | null = null): readonly string[] {
  const laid = layOut({ title: null, blocks, labels, numbering: 'chapters' }).blocks;
  return laid.map((block) => (block.kind === 'table' ? 'table' : paragraphText(block)));
}

describe('numbering by chapters', () => {
  it('takes each level one up, and leaves other labels and the words alone', () => {
    expect(
      printed([
        text('title', '云岭区教育局五年规划'),
        section(1, 'chinese', 12, '总体思路'),
        section(2, 'chinese-bracketed', 2, '发展基础。', { body: '见第三部分（二）。' }),
        section(3, 'arabic', 10, '办学条件'),
        section(4, 'arabic-bracketed', 3, '校舍。'),
        item(1, '扩大学位。'),
        section(1, null, 1, '附记'),
        paragraph('一、二年级各增一个班。'),
      ]),
    ).toEqual([
      '云岭区教育局五年规划',
      '第十二章\u3000总体思路',
      '第二节\u3000发展基础。见第三部分（二）。',
      '十、办学条件',
      '（三）校舍。',
      '一是扩大学位。',
      '附记',
      '一、二年级各增一个班。',
    ]);
  });

  it('puts no chapter into a section of one where 一、 begins again', () => {
    expect(
      printed([
        section(1, 'chinese', 2, '工作计划'),
        section(2, 'chinese-bracketed', 1, '总体思路'),
        section(3, 'chinese', 1, '指导思想'),
        section(4, 'chinese-bracketed', 1, '原则。', { body: '稳中求进。' }),
        section(5, 'arabic', 1, '稳。', { body: '不折腾。' }),
        section(3, 'chinese', 2, '工作目标'),
        section(2, 'chinese-bracketed', 2, '重点任务'),
        section(1, 'chinese', 3, '保障'),
        section(2, 'arabic', 1, '组织'),
      ]),
    ).toEqual([
      '第二章\u3000工作计划',
      '第一节\u3000总体思路',
      '一、指导思想',
      '（一）原则。稳中求进。',
      '1.稳。不折腾。',
      '二、工作目标',
      '第二节\u3000重点任务',
      '第三章\u3000保障',
      '一、组织',
    ]);
  });

  it('begins with the number that a draft shows', () => {
    const block = section(1, 'chinese', 9, '总体思路');
    expect(printed([text('title', '规划'), block], new Map([[block.id, '一、']]))).toEqual([
      '规划',
      '第一章\u3000总体思路',
    ]);
  });

  it('leaves a text with chapters, a cover notice and annexes as they are', () => {
    const chapters = [section(1, 'chapter', 1, '总则'), section(2, 'chinese', 1, '目标')];
    expect(printed(chapters)).toEqual(['第一章\u3000总则', '一、目标']);
    const annex = { ...section(1, 'chinese', 1, '项目清单'), zone: 'annex' as const };
    expect(printed([text('title', '规划'), section(1, 'chinese', 1, '目标'), annex])).toEqual([
      '规划',
      '第一章\u3000目标',
      '一、项目清单',
    ]);
  });
});

describe('references to sections that have got another number', () => {
  const found = (words: string) =>
    renumberedReferences({ numbering: 'chapters' }, [section(1, 'chinese', 1, '目标'), paragraph(words)]).length;

  it.each(['具体任务见第三部分。', '按（二）的要求推进。', '上述一、三两部分由办公室落实。', '详见“二、重点任务”。'])(
    'are found: %s',
    (words) => {
      expect(found(words)).toBe(1);
    },
  );

  it.each(['学习《教育法》第三章。', '第一季度开工三个项目。', '（一）班和（二）班合并。', '第二十次会议召开。'])(
    'are none: %s',
    (words) => {
      expect(found(words)).toBe(0);
    },
  );

  it('are not looked for where the labels stay', () => {
    expect(renumberedReferences({ numbering: 'official' }, [paragraph('见第三部分。')])).toEqual([]);
  });
});
