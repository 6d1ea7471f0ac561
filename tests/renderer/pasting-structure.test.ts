import { undo } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import { AllSelection, type EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, nodeOf } from '../../renderer/editor/document.ts';
import { editingState } from '../../renderer/editor/editing-state.ts';
import { labelsOf } from '../../renderer/editor/label-plugin.ts';
import { pastedStructure } from '../../renderer/editor/pasting-structure.ts';
import { schema } from '../../renderer/editor/schema.ts';
import { opensSection } from '../../shared/domain/block.ts';
import { DraftBlock } from '../../shared/domain/draft.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { tidied } from '../../shared/domain/editing/tidy.ts';
import { numbered, table, text } from '../shared/domain/drafting/build.ts';
import { draft } from '../shared/domain/editing/drawn.ts';

function withCaret(blocks: Blocks, id: string, offset: number, to = offset): EditorState {
  const state = editingState(blocks);
  let at = 0;
  state.doc.forEach((node, position) => {
    if (node.attrs['id'] === id) at = position + 1;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + offset, at + to)));
}

/** `#2 words` is a heading of level 2, anything else a paragraph. */
function lines(...all: readonly string[]): Slice {
  const nodes = all.map((words, i) => {
    const [, level, title] = /^#(\d) (.*)$/u.exec(words) ?? [];
    return title === undefined
      ? schema.node('line', { id: `n${i}` }, schema.text(words))
      : schema.node('section', { id: `n${i}`, depth: Number(level) }, schema.text(title));
  });
  return new Slice(Fragment.from(nodes), 1, 1);
}

const pasted = (state: EditorState, slice: Slice) => state.apply(pastedStructure(state, slice) ?? state.tr);

function shown(state: EditorState): readonly string[] {
  return blocksOf(state.doc).map((block) =>
    opensSection(block)
      ? `${labelsOf(state).get(block.id) ?? ''}${block.text.slice(0, block.titleLength)}|${block.text.slice(block.titleLength)}`
      : block.text,
  );
}

const here = draft(
  text('t', '年度总结', 'title'),
  numbered('a', 1, 'chinese', 1, '指标'),
  text('p', '自己写的。'),
  numbered('b', 1, 'chinese', 2, '工作'),
  numbered('b1', 2, 'chinese-bracketed', 1, '平台'),
  text('w', '【待补：概述】'),
  numbered('c', 1, 'chinese', 3, '保障'),
);

describe('headings and numbers of another program', () => {
  it('stand as deep as those of the draft that are numbered alike, and are counted', () => {
    const state = pasted(
      withCaret(here, 'w', 2),
      lines('（七）人才。引进九人。', '1.选派', '文。', '五、问题', '不足三处。'),
    );
    expect(shown(state)).toEqual([
      '年度总结',
      '一、指标|',
      '自己写的。',
      '二、工作|',
      '（一）平台|',
      '（二）人才。|引进九人。',
      '1.选派|',
      '文。',
      '三、问题|',
      '不足三处。',
      '四、保障|',
    ]);
    expect(state.selection.$from.parent.textContent).toBe('不足三处。');
  });

  it('take the level that the other program gives, not deeper than there is a place', () => {
    const state = pasted(withCaret(here, 'p', 5), lines('#2 分项指标', '产值九亿元。', '#3 工业', '#2 说明'));
    expect(shown(state).slice(1, 7)).toEqual([
      '一、指标|',
      '自己写的。',
      '（一）分项指标|',
      '产值九亿元。',
      '1.工业|',
      '（二）说明|',
    ]);
  });

  it('part the paragraph in which the caret is, and are taken back in one step', () => {
    let state = pasted(withCaret(here, 'p', 2), lines('三、问题', '不足三处。'));
    expect(shown(state).slice(1, 6)).toEqual(['一、指标|', '自己', '二、问题|', '不足三处。', '写的。']);
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(blocksOf(state.doc)).toEqual(here);
  });

  it('take the place of everything that is selected', () => {
    const start = editingState(here);
    const state = pasted(start.apply(start.tr.setSelection(new AllSelection(start.doc))), lines('一、总则', '文。'));
    expect(shown(state)).toEqual(['一、总则|', '文。']);
  });

  it('keep tables', () => {
    const [grid] = draft(table('x', [['甲', '乙']]));
    if (grid === undefined) throw new Error('There is a table');
    const words = lines('（三）人才').content.content;
    const state = pasted(withCaret(here, 'w', 0), new Slice(Fragment.from([...words, nodeOf(grid)]), 0, 0));
    expect(blocksOf(state.doc)[6]).toMatchObject({ kind: 'table', rows: [['甲', '乙']] });
  });

  it('are words where one line is put into words, and nothing where there are none', () => {
    expect(pastedStructure(withCaret(here, 'p', 2), lines('一、总则'))).toBeNull();
    expect(pastedStructure(withCaret(here, 'p', 2), lines('文一。', '文二。'))).toBeNull();
    expect(shown(pasted(withCaret(here, 'w', 0), lines('（三）人才')))).toContain('（二）人才|');
  });
});

const words = fc.constantFrom(
  '一、总则',
  '（三）人才。引进九人。',
  '2.选派',
  '一是优服务。二是强监管。',
  '文。',
  '#1 要求',
  '#3 目标',
);

it('leaves a draft that can be saved, wherever it goes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('t', 'a', 'p', 'b1', 'w', 'c'),
      fc.nat(7),
      fc.array(words, { minLength: 1 }),
      (id, at, all) => {
        const length = here.find((block) => block.id === id)?.text.length ?? 0;
        const next = pasted(withCaret(here, id, Math.min(at, length)), lines(...all));
        next.doc.check();
        const after = blocksOf(next.doc);
        for (const block of after) DraftBlock.parse(block);
        expect(new Set(after.map((block) => block.id)).size).toBe(after.length);
        expect(tidied(after)).toBe(after);
      },
    ),
  );
});
