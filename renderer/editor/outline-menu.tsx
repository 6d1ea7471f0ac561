import type { SectionAction } from '../../shared/domain/editing/refusal.ts';
import { outlineTexts as texts } from '../texts/editor.ts';
import { MenuAt, type MenuPoint } from '../ui/menu-at.tsx';
import { addSectionAfter, changeSection } from './actions.ts';
import type { Session } from './session.ts';

/** A row's menu, at the place where it was called. One for all rows. */
export type MenuPlace = MenuPoint & { readonly id: string };

const actions: readonly { readonly key: SectionAction; readonly keys: string }[] = [
  { key: 'up', keys: 'Alt+↑' },
  { key: 'down', keys: 'Alt+↓' },
  { key: 'promote', keys: 'Alt+Shift+←' },
  { key: 'demote', keys: 'Alt+Shift+→' },
];

type Props = {
  readonly session: Session;
  readonly place: MenuPlace;
  readonly onRemove: (id: string) => void;
  readonly onClose: () => void;
};

export function OutlineMenu({ session, place, onRemove, onClose }: Props) {
  const { id } = place;
  const items = [
    ...actions.map(({ key, keys }) => ({
      key,
      label: texts[key],
      extra: keys,
      onClick: () => void changeSection(session, key, id),
    })),
    { key: 'line', type: 'divider' as const },
    { key: 'add', label: texts.add, extra: 'Insert', onClick: () => addSectionAfter(session, id) },
    { key: 'remove', label: texts.remove, extra: 'Delete', danger: true, onClick: () => onRemove(id) },
  ];
  return <MenuAt at={place} items={items} onClose={onClose} />;
}
