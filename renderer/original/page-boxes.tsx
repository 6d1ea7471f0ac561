import { memo } from 'react';
import type { PageBox } from '../../shared/domain/original-places.ts';
import type { OriginalMark } from './host.ts';

/** The place of an annotation on its pages. */
type DrawnMark = Pick<OriginalMark, 'id' | 'look' | 'chosen'> & { readonly boxes: readonly PageBox[] };

type Props = {
  readonly page: number;
  readonly scale: number;
  readonly here: readonly PageBox[];
  readonly marks: readonly DrawnMark[];
};

/** Where the block one is at stands on a page, and its annotations. They are drawn only: the text beside it tells of them. */
export const PageBoxes = memo(function PageBoxes({ page, scale, here, marks }: Props) {
  const onPage = (boxes: readonly PageBox[]) => boxes.filter((each) => each.page === page);
  const styleOf = ({ box: [left, top, right, bottom] }: PageBox, space: number) => ({
    left: (left - space) * scale,
    top: (top - space) * scale,
    width: (right - left + 2 * space) * scale,
    height: (bottom - top + 2 * space) * scale,
  });
  return (
    <div className="pdf-boxes" aria-hidden="true">
      {onPage(here).map((each) => (
        <div key={each.box.join()} className="pdf-here" style={styleOf(each, 2)} />
      ))}
      {onPage(here).length > 0 && <div className="pdf-here-bar" style={barStyle(onPage(here), scale)} />}
      {marks.map(({ id, look, chosen, boxes }) =>
        onPage(boxes).map((each) => (
          <div
            key={`${id} ${each.box.join()}`}
            className={`pdf-mark pdf-mark-${look}${chosen ? ' chosen' : ''}`}
            data-mark={id}
            style={styleOf(each, 1)}
          />
        )),
      )}
    </div>
  );
});

/** Beside the block, from its first line on this page to its last. */
function barStyle(boxes: readonly PageBox[], scale: number) {
  const top = Math.min(...boxes.map(({ box }) => box[1])) - 2;
  const bottom = Math.max(...boxes.map(({ box }) => box[3])) + 2;
  const left = Math.min(...boxes.map(({ box }) => box[0])) - 9;
  return { left: left * scale, top: top * scale, height: (bottom - top) * scale };
}
