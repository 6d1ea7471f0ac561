import { baseKeymap, selectAll } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../renderer/editor/document.ts';
import { editBlocks } from '../../renderer/editor/edit-blocks.ts';
import { editingState } from '../../renderer/editor/editing-state.ts';
import { cutAcross, joinBackward, joinForward } from '../../renderer/editor/joining.ts';
import { labelsOf } from '../../renderer/editor/label-plugin.ts';
import { splitBlock } from '../../renderer/editor/splitting.ts';
import { opensSection } from '../../shared/domain/block.ts';
import { DraftBlock } from '../../shared/domain/draft.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { demoteSection } from '../../shared/domain/editing/depth.ts';
import { moveSection } from '../../shared/domain/editing/move.ts';
import { tidied } from '../../shared/domain/editing/tidy.ts';
import { heading, item, numbered, table, text } from '../shared/domain/drafting/build.ts';
import { draft, drawnDraft } from '../shared/domain/editing/drawn.ts';

/** The state after a command with the caret at an offset of a block. */
function pressed(blocks: Blocks, id: string, offset: number, ...commands: readonly (Command | string)[]): EditorState {
  let state = withCaret(editingState(blocks), id, offset);
  for (const command of commands) {
    if (typeof command === 'string') state = state.apply(state.tr.insertText(command));
    else
      command(state, (tr) => {
        state = state.apply(tr);
      });
  }
  return state;
}

function withCaret(state: EditorState, id: string, offset: number): EditorState {
  const at = positionOf(state.doc, id) + 1 + offset;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

function positionOf(doc: Node, id: string): number {
  let found = 0;
  doc.forEach((node, position) => {
    if (node.attrs['id'] === id) found = position;
  });
  return found;
}

/** `kind:heading|body` of each block, the new ids left out. */
function shown(state: EditorState): string[] {
  return blocksOf(state.doc).map((block) =>
    opensSection(block)
      ? `${labelsOf(state).get(block.id) ?? ''}${block.text.slice(0, block.titleLength)}|${block.text.slice(block.titleLength)}`
      : block.text,
  );
}

const ids = (state: EditorState) => blocksOf(state.doc).map(({ id }) => (id.startsWith('b_') ? 'new' : id));

const list = draft(
  numbered('h', 1, 'chinese', 1, '加强培育。|今年以来。'),
  item('a', 2, 1, '甲。|内容。', false),
  item('b', 2, 2, '乙。|内容。'),
  text('p', '正文'),
);

describe('Enter', () => {
  it('begins a paragraph behind a heading', () => {
    const state = pressed(
      draft(numbered('h', 1, 'chinese', 1, '总体要求'), text('p', '文。')),
      'h',
      4,
      splitBlock,
      '新',
    );
    expect(shown(state)).toEqual(['一、总体要求|', '新', '文。']);
    expect(ids(state)).toEqual(['h', 'new', 'p']);
  });

  it('leaves run-in text to a paragraph of its own', () => {
    expect(shown(pressed(list, 'h', 5, splitBlock))).toEqual([
      '一、加强培育。|',
      '今年以来。',
      '一是甲。|内容。',
      '二是乙。|内容。',
      '正文',
    ]);
  });

  it('goes on with the next item, and ends the list when that stays empty', () => {
    const state = pressed(list, 'a', 5, splitBlock);
    expect(shown(state)).toEqual(['一、加强培育。|今年以来。', '一是甲。|内容。', '二是|', '三是乙。|内容。', '正文']);
    let ended = state;
    splitBlock(state, (tr) => {
      ended = state.apply(tr);
    });
    expect(blocksOf(ended.doc)[2]).toMatchObject({ kind: 'paragraph', text: '' });
  });

  it('before a block pushes it down and lets it keep its id', () => {
    const state = pressed(list, 'p', 0, splitBlock);
    expect(ids(state)).toEqual(['h', 'a', 'b', 'new', 'p']);
  });

  it('tells where both halves of a copied paragraph came from', () => {
    const provenance = { origin: 'document', documentId: 'd', blockId: 'x', manner: 'copied' } as const;
    const blocks = [{ ...text('p', '一句。两句。'), provenance }];
    const halves = blocksOf(pressed(blocks, 'p', 3, splitBlock).doc);
    expect(halves.map((half) => half.provenance)).toEqual([
      { ...provenance, manner: 'rewritten' },
      { ...provenance, manner: 'rewritten' },
    ]);
  });
});

describe('Backspace and Delete', () => {
  it('join what stood apart, under the first id', () => {
    const state = pressed(list, 'p', 0, joinBackward);
    expect(shown(state)).toEqual(['一、加强培育。|今年以来。', '一是甲。|内容。', '二是乙。|内容。正文']);
    expect(ids(state)).toEqual(['h', 'a', 'b']);
    expect(shown(pressed(list, 'b', 5, joinForward))).toEqual(shown(state));
  });

  it('mend a heading that was split', () => {
    const blocks = draft(numbered('h', 1, 'chinese', 1, '总体要求'));
    expect(shown(pressed(blocks, 'h', 2, splitBlock, joinBackward))).toEqual(['一、总体要求|']);
  });

  it('take only the empty paragraph away, and leave the heading behind it what it is', () => {
    const blocks = draft(text('e', ''), heading('h', 1, '总体要求'));
    expect(ids(pressed(blocks, 'h', 0, joinBackward))).toEqual(['h']);
  });

  it('never swallow a table', () => {
    const blocks = draft(table('t', [['甲']]), text('p', '文'));
    expect(ids(pressed(blocks, 'p', 0, joinBackward))).toEqual(['t', 'p']);
  });

  it('bring subsections up when their heading went away', () => {
    const blocks = draft(
      numbered('c', 1, 'chinese', 1),
      numbered('s', 2, 'chinese-bracketed', 1),
      numbered('i', 3, 'arabic', 1),
    );
    const state = pressed(blocks, 's', 0, joinBackward);
    expect(blocksOf(state.doc).map((block) => opensSection(block) && block.depth)).toEqual([1, 2]);
  });
});

describe('with everything selected', () => {
  const whole = draft(text('t', '年度总结'), ...list, table('x', [['甲']]));

  it.each([
    ['Delete', joinForward],
    ['Backspace', joinBackward],
    ['Enter', splitBlock],
  ])('%s leaves an empty paragraph, and one step back brings all again', (key, command) => {
    const state = pressed(whole, 'p', 1, '改', selectAll, command);
    expect(blocksOf(state.doc)).toMatchObject([
      { kind: 'paragraph', text: '', provenance: null },
      ...(key === 'Enter' ? [{ kind: 'paragraph', text: '' }] : []),
    ]);
    expect(state.selection).toBeInstanceOf(TextSelection);
    let back = state;
    undo(state, (tr) => {
      back = state.apply(tr);
    });
    expect(shown(back)).toEqual(shown(pressed(whole, 'p', 1, '改')));
  });
});

it('words typed behind the 。 of a heading are run-in text', () => {
  const blocks = draft(numbered('h', 1, 'chinese', 1, '总体要求'));
  expect(shown(pressed(blocks, 'h', 4, '。', '今年'))).toEqual(['一、总体要求。|今年']);
  expect(shown(pressed(blocks, 'h', 4, '和思路'))).toEqual(['一、总体要求和思路|']);
});

it('words typed into an empty heading are heading', () => {
  expect(shown(pressed(draft(heading('h', 1, '')), 'h', 0, '总体要求'))).toEqual(['总体要求|']);
});

const keys: readonly Command[] = [
  splitBlock,
  joinBackward,
  joinForward,
  undo,
  redo,
  baseKeymap['Mod-a'] ?? undo,
  (state, dispatch) => {
    const tr = state.tr;
    cutAcross(tr, state.selection.from, Math.min(state.selection.from + 9, state.doc.content.size - 1));
    dispatch?.(tr);
    return true;
  },
  moving((blocks, id) => moveSection(blocks, id, 'up')),
  moving(demoteSection),
];

function moving(edit: (blocks: Blocks, id: string) => Blocks): Command {
  return (state, dispatch) => {
    const tr = editBlocks(state, (blocks) => edit(blocks, state.selection.$from.parent.attrs['id']));
    if (tr !== null) dispatch?.(tr);
    return tr !== null;
  };
}

const press = fc.record({ key: fc.nat(), at: fc.nat(), words: fc.constantFrom('', '字', '。', '【待补：数】') });

it('whatever is pressed leaves a draft that can be saved, and undo leads all the way back', () => {
  fc.assert(
    fc.property(drawnDraft, fc.array(press, { maxLength: 12 }), (blocks, presses) => {
      let state = editingState(blocks);
      const step = (command: Command) =>
        command(state, (tr) => {
          state = state.apply(tr);
        });
      for (const { key, at, words } of presses) {
        const near = TextSelection.near(state.doc.resolve(at % (state.doc.content.size + 1)));
        state = state.apply(state.tr.setSelection(near));
        if (words !== '' && near instanceof TextSelection) state = state.apply(state.tr.insertText(words));
        const command = keys[key % keys.length];
        if (command !== undefined) step(command);
        state.doc.check();
        const now = blocksOf(state.doc);
        for (const block of now) DraftBlock.parse(block);
        expect(new Set(now.map(({ id }) => id)).size).toBe(now.length);
        expect(tidied(now)).toBe(now);
      }
      while (step(undo));
      expect(blocksOf(state.doc)).toEqual(blocks);
    }),
    { numRuns: 200 },
  );
});
