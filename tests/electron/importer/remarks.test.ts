import { describe, expect, it } from 'vitest';
import { textAlone } from '../../../electron/importer/plain-text.ts';
import type { Comment, Reading } from '../../../electron/importer/reading.ts';
import { remarksOf } from '../../../electron/importer/remarks.ts';
import { resolveAnchor } from '../../../shared/domain/anchor-place.ts';
import { parseText } from '../../../shared/domain/structure/parse.ts';

const text =
  '青岚县林业局2023年工作总结\n一、主要工作\n今年造林三万亩,明年造林四万亩,后年造林五万亩。\n二、存在问题\n投入不足。';

function remarked(part: Partial<Reading>) {
  let id = 0;
  const reading: Reading = { ...textAlone(text), encoding: 'docx', ...part };
  const { blocks } = parseText(text, { newId: () => `b${id++}`, fileName: null });
  return remarksOf(reading, blocks).map((remark) => ({ ...remark, place: resolveAnchor(remark.anchor, blocks) }));
}

function comment(start: number, end: number, more: Partial<Comment> = {}): Comment {
  return {
    id: '1',
    author: '刘主任',
    date: '2023-12-02T10:30:00Z',
    text: '请核实。',
    range: { start, end },
    quote: text.slice(start, end),
    replies: [],
    ...more,
  };
}

describe('remarksOf', () => {
  it('puts a comment on its words, though their marks were made full-width and they stand there thrice', () => {
    const start = text.indexOf('造林四万亩');
    const second = remarked({ comments: [comment(start, start + 6)] })[0];
    expect([second?.anchor.exact, second?.place.state, second?.author, second?.note]).toEqual([
      '造林四万亩，',
      'found',
      '刘主任',
      '请核实。',
    ]);
    const again = text.lastIndexOf('造林');
    const third = remarked({ comments: [comment(again, again + 2)] })[0];
    expect(third?.anchor.suffix).toContain('五万亩');
  });

  it('keeps to the first paragraph of a range over several', () => {
    const start = text.indexOf('后年');
    const [remark] = remarked({ comments: [comment(start, text.length)] });
    expect([remark?.anchor.exact, remark?.place.state]).toEqual(['后年造林五万亩。', 'found']);
  });

  it('takes the paragraph where a comment stands on a point, and a footnote', () => {
    const end = text.indexOf('\n二、');
    const remarks = remarked({
      comments: [comment(end, end)],
      notes: [{ kind: 'footnote', at: end, text: '见年报。' }],
    });
    expect(remarks.map(({ anchor, place, note }) => [anchor.target, place.state, note])).toEqual([
      ['block', 'found', '请核实。'],
      ['block', 'found', '脚注：见年报。'],
    ]);
  });

  it('adds the answers with their names', () => {
    const replies = [
      { author: '小陈', date: '2023-12-03T08:00:00Z', text: '已核。' },
      { author: null, date: null, text: '好。' },
    ];
    expect(remarked({ comments: [comment(0, 3, { replies })] })[0]?.note).toBe(
      '请核实。\n小陈 2023-12-03 答复：已核。\n佚名 答复：好。',
    );
  });

  it('tells tracked changes on the words they left, a replacement as one', () => {
    const at = text.indexOf('四万亩');
    const said = { author: '周文', date: '2023-12-01T09:00:00Z' };
    const remarks = remarked({
      revisions: [
        { ...said, kind: 'deleted', text: '三', range: { start: at, end: at } },
        { ...said, kind: 'inserted', text: '四', range: { start: at, end: at + 1 } },
        { ...said, kind: 'format', text: '万亩', range: { start: at + 1, end: at + 3 } },
        { ...said, kind: 'deleted', text: '约\n', range: { start: at + 1, end: at + 1 } },
      ],
    });
    expect(remarks.map(({ anchor, note, author, place }) => [anchor.exact, note, author, place.state])).toEqual([
      ['四', '修订：“三”改为“四”', '周文', 'found'],
      ['今年造林三万亩，明年造林四万亩，后年造林五万亩。', '修订：删除“约¶”', '周文', 'found'],
    ]);
  });

  it('says that a comment is lost rather than guess', () => {
    const [remark] = remarked({ comments: [comment(0, 0, { range: null, quote: '' })] });
    expect(remark?.place).toEqual({ state: 'lost' });
  });
});
