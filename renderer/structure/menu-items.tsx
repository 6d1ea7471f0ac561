import type { MenuProps } from 'antd';
import { opensSection, Part, type TextBlock } from '../../shared/domain/block.ts';
import { kindNames, partNames, toolTexts as texts, zoneWish } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import type { Ready } from './structure-store.ts';
import type { useWishes } from './use-wishes.ts';
import { zoneWishes } from './wishes.ts';

type Items = NonNullable<MenuProps['items']>;
type Wishes = ReturnType<typeof useWishes>;

const textKinds: readonly TextBlock['kind'][] = [
  'paragraph',
  'title',
  'subtitle',
  'letterhead',
  'documentNumber',
  'addressee',
  'signature',
  'date',
  'attachment',
  'note',
];

/** What the chosen rows can be made, and where cover, main text and annex begin. */
export function kindItems(ready: Ready, wishes: Wishes): Items {
  const chosen = ready.view.document.blocks.filter(({ id }) => ready.selected.has(id));
  const zones = ready.chosen === null ? [] : zoneWishes(ready.view.document, ready.chosen);
  return [
    ...(chosen.every(opensSection)
      ? []
      : [{ key: 'heading', label: kindNames.heading, onClick: () => wishes.kind('heading') }]),
    ...textKinds.map((kind) => ({ key: kind, label: kindNames[kind], onClick: () => wishes.kind(kind) })),
    ...(zones.length === 0 ? [] : [{ key: 'zones', type: 'divider' as const }]),
    ...zones.map((wish) => ({
      key: `${wish.zone} ${wish.reach}`,
      label: zoneWish(wish),
      onClick: () => wishes.zone(wish),
    })),
  ];
}

export function partItems(wishes: Wishes): Items {
  return [
    ...Part.options.map((part) => ({ key: part, label: partNames[part], onClick: () => wishes.part(part) })),
    { key: 'parts', type: 'divider' },
    { key: 'none', label: texts.noPart, onClick: () => wishes.part(null) },
  ];
}

/** Label, words, and that it goes. */
export function editItems(wishes: Wishes): Items {
  return [
    { key: 'label', label: texts.relabel, extra: <Kbd>L</Kbd>, onClick: wishes.label },
    { key: 'text', label: texts.text, extra: <Kbd>F2</Kbd>, onClick: wishes.text },
    {
      key: 'cut',
      label: texts.cut,
      danger: true,
      icon: <Icon name="trash" />,
      extra: <Kbd>Del</Kbd>,
      onClick: wishes.cut,
    },
  ];
}
