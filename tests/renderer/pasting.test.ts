import { undo } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, nodeOf } from '../../renderer/editor/document.ts';
import { editingState } from '../../renderer/editor/editing-state.ts';
import { pasted } from '../../renderer/editor/pasting.ts';
import { copiedHtml, copiedText } from '../../renderer/reader/copied-page.ts';
import { type Block, blockReading } from '../../shared/domain/block.ts';
import { copiedPieces } from '../../shared/domain/copied.ts';
import { DraftBlock } from '../../shared/domain/draft.ts';
import type { Blocks } from '../../shared/domain/editing/blocks.ts';
import { tidied } from '../../shared/domain/editing/tidy.ts';
import { item, numbered, table, text } from '../shared/domain/drafting/build.ts';
import { draft } from '../shared/domain/editing/drawn.ts';

const source: readonly Block[] = [
  numbered('s1', 2, 'chinese-bracketed', 3, '成果转化'),
  text('s2', '选派<特派员>58名。'),
  numbered('s3', 3, 'arabic', 1, '加强保障。|统筹资金九项。'),
  item('s4', 4, 1, '优服务。|减环节。', false),
  item('s5', 4, 2, '强监管。|抓抽查。'),
  table('s6', [
    ['项', '数'],
    ['甲', '1'],
  ]),
];
const whole = (...ids: readonly string[]) =>
  source
    .filter(({ id }) => ids.includes(id))
    .map((block) => ({ blockId: block.id, start: 0, end: blockReading(block).length }));
const pieces = (...ranges: ReturnType<typeof whole>) => copiedPieces('d', source, ranges);
const from = (blockId: string) => ({ origin: 'document', documentId: 'd', blockId, manner: 'copied' });

describe('what is copied in the reader', () => {
  it('is whole blocks with their kinds, and parts as text without the number', () => {
    const [heading, part] = pieces(...whole('s1'), { blockId: 's3', start: 0, end: 6 });
    expect(heading?.block).toMatchObject({ kind: 'heading', depth: 2, text: '成果转化', provenance: from('s1') });
    expect(part?.block).toMatchObject({ kind: 'paragraph', text: '加强保障', provenance: from('s3') });
    expect(pieces({ blockId: 's1', start: 0, end: 3 })[0]?.block.text).toBe('（三）');
    expect(pieces({ blockId: 'gone', start: 0, end: 3 })).toEqual([]);
  });

  it('reads elsewhere as it stands, with numbers and without styles', () => {
    const all = pieces(...whole(...source.map(({ id }) => id)));
    expect(copiedText(all)).toBe(
      '（三）成果转化\n选派<特派员>58名。\n1.加强保障。统筹资金九项。\n一是优服务。减环节。二是强监管。抓抽查。\n项\t数\n甲\t1',
    );
    const clean = copiedHtml(all).replace(/ data-[a-z-]+="[^"]*"/gu, '');
    expect(clean).toBe(
      '<h3>（三）成果转化</h3><p>选派&lt;特派员&gt;58名。</p><p><b>1.加强保障。</b>统筹资金九项。</p>' +
        '<p><span>一是优服务。减环节。</span><span>二是强监管。抓抽查。</span></p>' +
        '<table><tbody><tr><td>项</td><td>数</td></tr><tr><td>甲</td><td>1</td></tr></tbody></table>',
    );
    expect(copiedHtml(pieces({ blockId: 's2', start: 0, end: 2 }))).toMatch(
      /^<span data-pm-slice="1 1 \[\]" .*>选派<\/span>$/u,
    );
  });
});

function withCaret(blocks: Blocks, id: string, offset: number, to = offset): EditorState {
  const state = editingState(blocks);
  let at = 0;
  state.doc.forEach((node, position) => {
    if (node.attrs['id'] === id) at = position + 1;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + offset, at + to)));
}

function slice(open: 0 | 1, ...blocks: readonly DraftBlock[]): Slice {
  return new Slice(Fragment.from(blocks.map((block, i) => nodeOf({ ...block, id: `n${i}` }))), open, open);
}

const here = draft(numbered('h', 1, 'chinese', 1, '工作'), text('p', '自己写的。'), text('w', '【待补：概述】'));
const blocksIn = (...ids: readonly string[]) => pieces(...whole(...ids)).map(({ block }) => block);

describe('a paste from the library', () => {
  it('puts whole blocks behind the block at whose end the caret is, before it at its beginning', () => {
    const behind = withCaret(here, 'p', 5);
    const tr = pasted(behind, slice(0, ...blocksIn('s1', 's2')));
    const after = blocksOf(behind.apply(tr ?? behind.tr).doc);
    expect(after.map(({ id }) => id)).toEqual(['h', 'p', 'n0', 'n1', 'w']);
    expect(after[3]).toMatchObject({ kind: 'paragraph', text: '选派<特派员>58名。', provenance: from('s2') });
    const before = withCaret(here, 'p', 0);
    const ids = blocksOf(before.apply(pasted(before, slice(0, ...blocksIn('s2'))) ?? before.tr).doc).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['h', 'n0', 'p', 'w']);
  });

  it('takes the place of a paragraph that only waits, in one step', () => {
    const state = withCaret(here, 'w', 0, 7);
    let next = state.apply(pasted(state, slice(0, ...blocksIn('s2', 's3'))) ?? state.tr);
    expect(blocksOf(next.doc).map(({ id }) => id)).toEqual(['h', 'p', 'n0', 'n1']);
    expect(next.selection.$from.parent.attrs['id']).toBe('n1');
    undo(next, (tr) => {
      next = next.apply(tr);
    });
    expect(blocksOf(next.doc)).toEqual(here);
  });

  it('puts some words into the block, which comes from there when it had nothing of its own', () => {
    const words = pieces({ blockId: 's2', start: 0, end: 2 }).map(({ block }) => block);
    const waiting = withCaret(here, 'w', 0, 7);
    expect(blocksOf(waiting.apply(pasted(waiting, slice(1, ...words)) ?? waiting.tr).doc)[2]).toMatchObject({
      id: 'w',
      text: '选派',
      provenance: from('s2'),
    });
    const written = withCaret(here, 'p', 2);
    expect(blocksOf(written.apply(pasted(written, slice(1, ...words)) ?? written.tr).doc)[1]).toMatchObject({
      id: 'p',
      text: '自己选派写的。',
      provenance: { ...from('s2'), manner: 'rewritten' },
    });
  });

  it('leaves to the editor what came from anywhere else, and what parts a paragraph', () => {
    const state = withCaret(here, 'p', 2);
    expect(pasted(state, slice(0, ...draft(text('x', '别处的。'))))).toBeNull();
    expect(pasted(state, slice(0, ...blocksIn('s2')))).toBeNull();
    expect(pasted(state, Slice.empty)).toBeNull();
  });

  it('leaves a draft that can be saved, wherever it goes', () => {
    const id = fc.constantFrom('h', 'p', 'w');
    fc.assert(
      fc.property(
        id,
        fc.nat(9),
        fc.subarray(
          source.map((block) => block.id),
          { minLength: 1 },
        ),
        (at, offset, ids) => {
          const length = here.find((block) => block.id === at)?.text.length ?? 0;
          const state = withCaret(here, at, Math.min(offset, length));
          const paste = slice(0, ...blocksIn(...ids));
          const next = state.apply(pasted(state, paste) ?? state.tr.replaceSelection(paste));
          next.doc.check();
          const after = blocksOf(next.doc);
          for (const block of after) DraftBlock.parse(block);
          expect(new Set(after.map((block) => block.id)).size).toBe(after.length);
          expect(tidied(after)).toBe(after);
        },
      ),
    );
  });
});
