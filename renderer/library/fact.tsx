import { Tooltip } from 'antd';
import type { Metadata } from '../../shared/domain/document.ts';
import { detailTexts } from '../texts/library.ts';
import { Badge } from '../ui/parts.tsx';

type Reading = {
  readonly said: string | null;
  readonly where: string;
  readonly isUnsure: boolean;
  readonly open: (() => void) | null;
};

/** A value with its place in the text: `line` opens there. */
export function reading(
  value: Metadata[keyof Metadata],
  said: string | null | undefined,
  open: (line: number) => void,
): Reading {
  const nothing = value === null || said === null || said === undefined;
  const { line } = value ?? { line: null };
  return {
    said: nothing ? null : said,
    where: nothing ? detailTexts.missing : placeOf(value),
    isUnsure: value?.certainty === 'guess' || value?.certainty === 'likely',
    open: line === null ? null : () => open(line),
  };
}

export function placeOf({ line, quote, certainty }: NonNullable<Metadata[keyof Metadata]>): string {
  if (line !== null) return detailTexts.readFrom(line, quote);
  return certainty === 'confirmed' ? detailTexts.byYou : detailTexts.workedOut(quote);
}

export function Fact({ name, readings }: { readonly name: string; readonly readings: readonly Reading[] }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="fact-values">
        {readings.map(({ said, where, isUnsure, open }) => (
          <span key={said ?? ''} className="fact-value">
            {said === null ? (
              <span className="fact-missing">{detailTexts.missing}</span>
            ) : (
              <Tooltip
                title={open === null ? where : `${where}。${detailTexts.openThere}`}
                placement="bottomLeft"
                mouseEnterDelay={0.4}
                trigger={['hover', 'focus']}
                classNames={{ root: 'fact-place' }}
              >
                <button type="button" className="fact" onClick={open ?? undefined} aria-description={where}>
                  {said}
                </button>
              </Tooltip>
            )}
            {isUnsure && <Badge tone="warn">{detailTexts.toCheck}</Badge>}
          </span>
        ))}
      </dd>
    </>
  );
}
