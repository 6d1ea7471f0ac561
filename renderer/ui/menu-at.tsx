import { Dropdown, type MenuProps } from 'antd';
import type { KeyboardEvent, MouseEvent } from 'react';

/** Where a menu opens: at the pointer, or at the row it is of. */
export type MenuPoint = { readonly x: number; readonly y: number };

type Props = {
  readonly at: MenuPoint;
  readonly items: NonNullable<MenuProps['items']>;
  readonly onClose: () => void;
};

/** The menu of a row, one for all rows of a list. It takes the keyboard. */
export function MenuAt({ at: { x, y }, items, onClose }: Props) {
  // In a low window it begins higher up, over the row.
  const top = Math.max(4, Math.min(y, window.innerHeight - heightOf(items) - 12));
  return (
    <Dropdown
      open
      classNames={{ root: 'row-menu' }}
      autoFocus
      trigger={['click']}
      menu={{ items, onClick: onClose }}
      placement="bottomLeft"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <span className="menu-place" style={{ left: x, top }} />
    </Dropdown>
  );
}

function heightOf(items: Props['items']): number {
  const line = (item: Props['items'][number]): number =>
    item !== null && 'type' in item && item.type === 'divider' ? 9 : 28;
  return items.reduce((sum, item) => sum + line(item), 8);
}

/** At the pointer when it was asked for there, else at the end of the row. */
export function menuPoint(event: KeyboardEvent | MouseEvent, row: Element): MenuPoint {
  if ('clientX' in event && event.type === 'contextmenu' && event.clientX > 0)
    return { x: event.clientX, y: event.clientY };
  const { right, bottom } = row.getBoundingClientRect();
  return { x: right - 8, y: bottom - 4 };
}

/** The menu key, or what stands for it on keyboards without one. */
export function asksForMenu({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  return key === 'ContextMenu' || (shiftKey && key === 'F10');
}
