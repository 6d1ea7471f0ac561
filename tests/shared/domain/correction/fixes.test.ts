import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockReading } from '../../../../shared/domain/block.ts';
import { correct } from '../../../../shared/domain/correction/correct.ts';
import type { Correction } from '../../../../shared/domain/correction/correction.ts';
import { confirmsOf } from '../../../../shared/domain/correction/diagnosed.ts';
import { allSafeFixes, fixesFor } from '../../../../shared/domain/correction/fixes.ts';
import { labelText } from '../../../../shared/domain/correction/number-fixes.ts';
import type { Structure } from '../../../../shared/domain/correction/structure.ts';
import { headings, read } from '../structure/read.ts';
import { drawnText, faults } from './drawn.ts';

let made = 0;
const newId = () => `made${++made}`;

function fixesOf(start: Structure, rule: string) {
  const confirm = confirmsOf(start).find(({ diagnostic }) => diagnostic.rule === rule);
  return confirm === undefined ? [] : fixesFor(confirm, start, newId);
}

function doneAll(start: Structure, operations: readonly Correction[]): Structure {
  return operations.reduce((now, operation) => {
    const next = correct(now, operation);
    if (next === null) throw new Error(`${operation.op} does not apply`);
    return next;
  }, start);
}

/** What the likeliest answer to a rule makes of the document, and how it was announced. */
function fixed(rule: string, ...lines: readonly string[]) {
  const start = read(...lines);
  const [fix] = fixesOf(start, rule);
  const end = doneAll(start, fix?.operations ?? []);
  return {
    act: fix?.act ?? null,
    shown: fix?.preview.map(({ left, before, after, right }) => `${left}[${before}→${after}]${right}`) ?? [],
    isSafe: fix?.isSafe ?? null,
    text: end.blocks.slice(1).map(blockReading),
    left: end.diagnostics.filter((each) => each.rule === rule).length,
  };
}

describe('a slip in the words', () => {
  it('is mended in all places of its line that the diagnostic stands for', () => {
    expect(fixed('until-word', '总结', '截止目前,新增3家;截止年底,完成5家。')).toEqual({
      act: 'replace',
      shown: ['[截止→截至]目前，新增3家；截止', '截止目前，新增3家；[截止→截至]年底，完成5家。'],
      isSafe: true,
      text: ['截至目前，新增3家；截至年底，完成5家。'],
      left: 0,
    });
  });

  it('of a wanting per cent is shown before it is mended', () => {
    expect(fixed('missing-percent', '总结', '产值同比上升15，税收增加。')).toEqual({
      act: 'replace',
      shown: ['产值同比上升15[→%]，税收增加。'],
      isSafe: false,
      text: ['产值同比上升15%，税收增加。'],
      left: 0,
    });
  });

  it('of a bracket or quotation mark is mended where its place is not in doubt', () => {
    const text = (...lines: string[]) => fixed('unclosed-mark', '总结', ...lines).text;
    expect(text('一、落实“双减政策', '完成。')[0]).toBe('一、落实“双减政策”');
    expect(text('一、落实“双减政策。全面推开，效果好。')[0]).toBe('一、落实“双减政策”。全面推开，效果好。');
    expect(text('印发《实施方案。完成任务。')[0]).toBe('印发《实施方案》。完成任务。');
    expect(text('做好“双减“工作，效果好。')[0]).toBe('做好“双减”工作，效果好。');
    expect(text('做好”双减”工作，效果好。')[0]).toBe('做好“双减”工作，效果好。');
    expect(text('推进“河湖“长制。')[0]).toBe('推进“河湖”长制。');
    expect(text('推进”河湖”长制。')[0]).toBe('推进“河湖”长制。');
    // It might end at the comma, or behind it.
    expect(text('印发《实施方案，完成任务。')[0]).toBe('印发《实施方案，完成任务。');
    // Where it began nobody knows.
    expect(text('印发实施方案》，完成任务。')[0]).toBe('印发实施方案》，完成任务。');
  });

  it('that only the user can mend has no answer', () => {
    expect(fixed('placeholder', '总结', '新增XX家。')).toMatchObject({ act: null, left: 1 });
  });
});

describe('a slip in the numbers', () => {
  it('is mended with those that follow, in the spelling of the original', () => {
    const { shown, text, left } = fixed('numbering-duplicate', '总结', '1、平台', '2、人才', '2、成果', '3、服务');
    expect(shown).toEqual(['[2、→3、]成果', '[3、→4、]服务']);
    expect([text, left]).toEqual([['1、平台', '2、人才', '3、成果', '4、服务'], 0]);
    expect(fixed('numbering-order', '总结', '一、平台', '三、人才', '二、成果').text.at(-1)).toBe('四、成果');
    expect(labelText({ scheme: 'arabic', number: 2, text: '２．', missing: false }, 'arabic', 3)).toBe('3．');
    expect(labelText({ scheme: 'circled', number: 2, text: '②', missing: false }, 'circled', 3)).toBe('③');
  });

  it('of a lost numeral is written where it belongs', () => {
    const start = read('总结', '一、平台', '好。', '、人才', '好。', '三、成果', '好。');
    const [fix] = fixesOf(start, 'numeral-missing');
    expect(fix?.isSafe).toBe(true);
    const end = doneAll(start, fix?.operations ?? []);
    expect(headings({ ...read(''), ...end })).toContain('二、人才');
    expect(end.diagnostics).toEqual([]);
    expect(end.blocks.map(blockReading)).toContain('二、人才');
  });

  it('of a level left out is mended for the whole list, unless there are numbers below', () => {
    const lines = ['总结', '一、平台', '（一）建设', '好。', '二、人才', '1.引进', '好。', '2.培养', '好。'];
    expect(fixed('level-jump', ...lines)).toMatchObject({
      act: 'relevel',
      shown: ['[1.→（一）]引进', '[2.→（二）]培养'],
      left: 0,
    });
    expect(fixed('level-jump', ...lines, '（1）本地', '好。').act).toBeNull();
  });
});

describe('a heading without text', () => {
  it('goes on in the next line or is none', () => {
    const start = read('总结', '一、平台', '好。', '二、人才', '三、成果', '好。');
    expect(fixesOf(start, 'empty-heading').map(({ act }) => act)).toEqual(['notHeading']);
    const broken = {
      ...start,
      blocks: start.blocks.map((block) =>
        block.kind === 'heading' && block.text === '成果' ? { ...block, label: null } : block,
      ),
    };
    const [join] = fixesOf(broken, 'empty-heading');
    expect(join).toMatchObject({ act: 'joinNext', preview: [{ left: '二、人才', before: '↵', right: '成果' }] });
    expect(doneAll(broken, join?.operations ?? []).blocks.map(blockReading)).toContain('二、人才成果');
  });
});

describe('all safe answers to a rule', () => {
  it('are one step, also where several stand in one block', () => {
    const start = read('总结', '截止目前，新增3家。截止年底，完成5家。', '截止12月底，落实“双减。');
    const operations = allSafeFixes('until-word', confirmsOf(start), start);
    const end = doneAll(start, operations);
    expect(operations).toHaveLength(3);
    expect(end.diagnostics.map(({ rule }) => rule)).toEqual(['unclosed-mark']);
    expect(allSafeFixes('missing-percent', confirmsOf(start), start)).toEqual([]);
  });
});

describe('an answer', () => {
  it('applies, keeps the model and settles what it answers, whatever the document is', () => {
    fc.assert(
      fc.property(drawnText, (text) => {
        const start: Structure = read(text);
        for (const confirm of confirmsOf(start)) {
          for (const fix of fixesFor(confirm, start, newId)) {
            const end = doneAll(start, fix.operations);
            expect(faults(end)).toEqual([]);
            const { rule, line, message } = confirm.diagnostic;
            const same = end.diagnostics.filter(
              (each) => each.rule === rule && each.line === line && each.message === message,
            );
            expect(same).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
