import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockReading, opensSection } from '../../../../shared/domain/block.ts';
import { ParsedDocument } from '../../../../shared/domain/document.ts';
import { OutlineView, outlineView } from '../../../../shared/domain/outline-view.ts';
import { parseText } from '../../../../shared/domain/structure/parse.ts';
import { read } from './read.ts';

/** Texts in which everything the recogniser looks for occurs, in every order. */
const piece = fc.constantFrom(
  ...[
    '一、',
    '二、',
    '（一）',
    '(二)',
    '1.',
    '2、',
    '（1）',
    '①',
    '第一，',
    '第二部分',
    '一是',
    '二是',
    '一要',
    '是',
    ')',
    '、',
  ],
  ...[
    '云岭区科技局',
    '加强平台建设',
    '2023年工作总结',
    '工作 计划',
    '存在的问题',
    '附件1',
    '附件：',
    '关于印发',
    '通知',
    '目录',
    '首页 > ',
  ],
  ...[
    '。',
    '，',
    ',',
    '：',
    ':',
    '；',
    '“',
    '”',
    '(',
    '）',
    ' ',
    '\u3000',
    '|',
    '\t',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '- 1 -',
    '3',
  ],
  ...[
    '2024年1月5日',
    '1.5亿元',
    '12:30',
    'R&D',
    '１２',
    '索引号：',
    '分享：',
    '\u0000',
    '\ud800',
    '\u200b',
    '\ufeff',
    '𠮷',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const blank = /[\s\u0000-\u001f\u007f\u200b\u2060\ufeff|｜]/g;

describe('parseText', () => {
  it('takes any string and answers with a document', () => {
    fc.assert(
      fc.property(text, (value) => {
        const document = read(value);
        expect(ParsedDocument.safeParse(document).error).toBeUndefined();
        expect(OutlineView.safeParse(outlineView(document)).error).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing: every character is in a block or a dropped line, or is blank', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { blocks, dropped } = read(value);
        const covered = new Array<boolean>(value.length).fill(false);
        for (const { source } of blocks) if (source) covered.fill(true, source.start, source.end);
        const rest = [...covered.keys()].filter((i) => !covered[i]).map((i) => value.charAt(i));
        let left = rest.join('').replace(blank, '');
        for (const line of dropped) left = left.replace(line.text.replace(blank, ''), '');
        expect(left).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back to the original when its changes are undone', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { blocks, changes, dropped } = read(value);
        for (const block of blocks) {
          if (block.kind === 'table') continue;
          const reading = blockReading(block);
          let restored = '';
          let done = 0;
          for (const { offset, before, after } of changes.filter(({ blockId }) => blockId === block.id)) {
            expect(reading.slice(offset, offset + after.length)).toBe(after);
            restored += reading.slice(done, offset) + before;
            done = offset + after.length;
          }
          restored += reading.slice(done);
          let original = value.slice(block.source?.start, block.source?.end);
          if (block.source && block.source.endLine > block.source.line) {
            for (const line of dropped) original = original.replace(line.text, '');
          }
          expect(restored.replace(blank, '')).toBe(original.replace(blank, ''));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never jumps a depth', () => {
    fc.assert(
      fc.property(text, (value) => {
        let depth = 0;
        for (const block of read(value).blocks.filter(opensSection)) {
          expect(block.depth).toBeLessThanOrEqual(depth + 1);
          depth = block.depth;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps titles inside their blocks and lines inside the text', () => {
    fc.assert(
      fc.property(text, (value) => {
        const lines = value.split(/\r\n|\n|\r/).length;
        for (const block of read(value).blocks) {
          if (opensSection(block)) expect(block.titleLength).toBeLessThanOrEqual(block.text.length);
          const { line, endLine, start, end } = block.source ?? { line: 0, endLine: 0, start: 0, end: 0 };
          expect(line >= 1 && endLine >= line && endLine <= lines && end >= start && end <= value.length).toBe(true);
        }
      }),
    );
  });

  it('gives every block an id of its own', () => {
    fc.assert(
      fc.property(text, (value) => {
        const ids = read(value).blocks.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it.each([
    ['one endless line', '中'.repeat(300_000)],
    ['points without end', '一是加强。'.repeat(20_000)],
    ['brackets without end', '（'.repeat(300_000)],
    ['restarts without end', '一、\n'.repeat(20_000)],
    ['line breaks without end', '\r'.repeat(300_000)],
    ['spaces between all characters', '中 '.repeat(100_000)],
  ])('comes back from %s', (_, value) => {
    expect(read(value).metadata.title).toBeNull();
  });

  it('tells how far it is', () => {
    const calls: [number, number][] = [];
    parseText('一、成效\n较好。', {
      newId: () => 'b',
      fileName: null,
      onProgress: (done, total) => calls.push([done, total]),
    });
    expect(calls.at(-1)).toEqual([8, 8]);
  });
});
