import type { MouseEvent } from 'react';
import { Icon } from './icon.tsx';

/** The dots at the end of a row that lead to its menu. The row hears the click; the keyboard has the menu key. */
export function RowMore({ title }: { readonly title: string }) {
  return (
    <span className="row-more" title={title} aria-hidden="true">
      <Icon name="more" />
    </span>
  );
}

export function isOnRowMore({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('.row-more') !== null;
}
