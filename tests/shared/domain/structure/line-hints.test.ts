import { describe, expect, it } from 'vitest';
import type { LineHint } from '../../../../shared/domain/line-hint.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { headings } from './read.ts';

const prose = '全年检查企业326家次，整改隐患512处，开展应急演练56场次，未发生较大以上生产安全事故。';

/** Lines of text, each with what its format says of it. */
function read(...lines: readonly (string | readonly [text: string, hint: LineHint])[]) {
  let made = 0;
  const given = lines.map((line) => (typeof line === 'string' ? ([line, {}] as const) : line));
  const text = given.map(([text]) => text).join('\n');
  return parseText(text, { newId: () => `b${++made}`, fileName: null, hints: given.map(([, hint]) => hint) });
}

function level(text: string, outlineLevel: number) {
  return [text, { outlineLevel }] as const;
}

function row(text: string) {
  return [text, { isTable: true }] as const;
}

function bold(text: string) {
  return [text, { bold: true }] as const;
}

describe('what a format says beside the words', () => {
  it('leaves out a table of contents whose entries are only the beginnings of their paragraphs', () => {
    const entry = (text: string) => [text, { isContents: true }] as const;
    const document = read(
      '云岭区科技局2025年工作计划',
      '目录',
      entry('一、工作目标\t2'),
      entry('（一）建平台\t2'),
      '一、工作目标',
      entry('（一）建平台。新建3家，年内投用。'),
    );
    expect(headings(document)).toEqual(['一、工作目标', '  （一）建平台 +']);
    expect(document.dropped.map(({ reason }) => reason)).toEqual(['目录', '目录', '目录']);
  });

  it('keeps the empty cells of a table, wherever they stand', () => {
    const { blocks } = read(
      '指标完成情况如下。',
      row('指标\t目标\t完成'),
      row('\t\t上半年'),
      row('投资\t\t2.86'),
      row('税收\t1.2\t'),
      prose,
    );
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))).toEqual([
      [
        ['指标', '目标', '完成'],
        ['', '', '上半年'],
        ['投资', '', '2.86'],
        ['税收', '1.2', ''],
      ],
    ]);
  });

  it('makes rows of what would be none by its words', () => {
    const long = `${prose}${prose}${prose}`;
    const document = read(
      '一、情况',
      row('任务\t进展'),
      row(`一、抓检查\t${long}`),
      row('二、抓整改\t'),
      '二、打算',
      prose,
    );
    expect(headings(document)).toEqual(['一、情况', '二、打算']);
    expect(document.blocks.find((block) => block.kind === 'table')?.rows).toEqual([
      ['任务', '进展'],
      ['一、抓检查', long],
      ['二、抓整改', ''],
    ]);
  });

  it('leaves a single row to its words: it may be a letterhead', () => {
    const { blocks } = read(row('安教发〔2023〕1号\t签发人：张三'), '安桥县教育局2023年工作总结', '一、情况', prose);
    expect(blocks[0]).toMatchObject({ kind: 'documentNumber' });
  });

  it('makes a heading of an unnumbered line with an outline level, as deep as it says', () => {
    expect(
      headings(
        read(
          '各项工作稳步推进。',
          level('安全监管', 1),
          level('检查企业326家次', 2),
          prose,
          level('整改到位', 2),
          '措施有力。',
          level('一、应急救援', 1),
          level('队伍', 2),
          prose,
          level('附则', 1),
          '自发文之日起施行。',
        ),
      ),
    ).toEqual(['安全监管', '  检查企业326家次', '  整改到位', '一、应急救援', '  队伍', '附则']);
  });

  it('hangs a list under the unnumbered heading right above it, styled alike or not', () => {
    expect(
      headings(read(prose, level('下一步打算', 1), level('1、围绕中心', 1), prose, level('2、守正创新', 1), prose)),
    ).toEqual(['下一步打算', '  1、围绕中心', '  2、守正创新']);
  });

  it('hangs a list under the half of the document that it is of, styled alike or not', () => {
    expect(
      headings(
        read(prose, level('2023年工作总结', 1), prose, level('一、检查', 1), prose, level('二、整改', 1), prose),
      ),
    ).toEqual(['2023年工作总结', '  一、检查', '  二、整改']);
  });

  it('does not join a line with a heading style to its neighbours', () => {
    expect(headings(read('坚持党的领导，', level('党建工作', 2), prose))).toEqual(['党建工作']);
  });

  it('makes a heading of a short bold line, unless most of the text is bold', () => {
    const text = [prose, prose, '措施', '监管得力', prose, prose] as const;
    expect(headings(read(prose, bold('监管得力，措施到位'), prose, prose))).toEqual(['监管得力，措施到位']);
    expect(headings(read(prose, '监管得力，措施到位', prose, prose))).toEqual([]);
    expect(headings(read(...text.map(bold)))).toEqual(headings(read(...text)));
    expect(headings(read(prose, bold('全年检查企业326家次。'), prose, prose))).toEqual([]);
  });

  it('changes nothing where it says nothing', () => {
    const lines = ['某局2023年工作总结', '一、情况', prose, '指标\t\t完成', '投资\t\t2.86', '二、打算', prose];
    const without = (() => {
      let made = 0;
      return parseText(lines.join('\n'), { newId: () => `b${++made}`, fileName: null });
    })();
    expect(read(...lines)).toEqual(without);
  });
});
