import type { CSSProperties } from 'react';
import type { OriginalLine } from '../../shared/contract/structure.ts';
import { RunTexts } from '../ui/run-texts.tsx';
import { type Highlight, runsOf, type Stretch } from '../ui/runs.ts';

export type LineMarks = {
  readonly highlights: readonly Highlight[];
  /** The part of it that is the block one is at. */
  readonly here: Stretch | null;
};

/** A line by its looks: as it was set, as far as the format tells. Offsets are those in the line. */
export function LineText({ line, marks }: { readonly line: OriginalLine; readonly marks: LineMarks }) {
  const { text, hint } = line;
  if (hint.isTable) return <RowText text={text} marks={marks} />;
  return <RunTexts runs={runs(line, 0, text.length, marks)} />;
}

function runs({ text, hint }: Pick<OriginalLine, 'text' | 'hint'>, from: number, to: number, marks: LineMarks) {
  const strongUntil = hint.bold ? text.length : Math.min(hint.boldUntil ?? 0, text.length);
  const hits = marks.here === null ? [] : [{ ...marks.here, current: false }];
  return runsOf(text, from, to, { strongUntil, highlights: marks.highlights, hits });
}

/** A table of its own for each row, all of one width: only what is in sight is drawn, and its rows stand under each other. */
function RowText({ text, marks }: { readonly text: string; readonly marks: LineMarks }) {
  let from = 0;
  const cells = text.split('\t').map((cell) => {
    const start = from;
    from += cell.length + 1;
    return { start, end: start + cell.length };
  });
  return (
    <table>
      <tbody>
        <tr>
          {cells.map(({ start, end }) => (
            <td key={start}>
              <RunTexts runs={runs({ text, hint: {} }, start, end, marks)} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** The classes of a line's looks; what the format does not tell looks like text. */
export function looksOf({ outlineLevel, centred, isTable }: OriginalLine['hint']): string {
  const level = outlineLevel === undefined ? '' : ` look-level look-${Math.min(outlineLevel, 4)}`;
  return `${level}${centred === true ? ' look-centred' : ''}${isTable === true ? ' look-row' : ''}`;
}

/** Larger and smaller type than the usual one, but never so much that a line cannot be read here. */
export function sizeOf({ sizePt }: OriginalLine['hint'], usual: number | null): CSSProperties {
  if (sizePt === undefined || usual === null || sizePt === usual) return {};
  const share = Math.max(0.8, Math.min(1.5, sizePt / usual));
  return { fontSize: `${share.toFixed(2)}em` };
}

/** The size that most of the text has. */
export function usualSize(lines: readonly OriginalLine[]): number | null {
  const counts = new Map<number, number>();
  for (const { hint, text } of lines) {
    if (hint.sizePt !== undefined) counts.set(hint.sizePt, (counts.get(hint.sizePt) ?? 0) + text.length);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
