import type { MenuProps } from 'antd';
import { opensSection } from '../../shared/domain/block.ts';
import { toolTexts as texts } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuAt, type MenuPoint } from '../ui/menu-at.tsx';
import { Kbd } from '../ui/parts.tsx';
import { editItems, kindItems, partItems } from './menu-items.tsx';
import type { Asking } from './ready-screen.tsx';
import { useStructure } from './structure-context.ts';
import { fixesAt, type Ready } from './structure-store.ts';
import { fixName, useWishes } from './use-wishes.ts';

type Props = {
  readonly at: MenuPoint;
  readonly ask: (what: Asking) => void;
  readonly showLine: (line: number) => void;
  readonly onClose: () => void;
};

/** All that can be done to the chosen rows, with the keys that do it. */
export function RowMenu({ at, ask, showLine, onClose }: Props) {
  const wishes = useWishes(ask);
  const ready = useStructure().ready();
  if (ready === null) return null;
  const { blocks } = ready.view.document;
  const isHeading = blocks.every((block) => !ready.selected.has(block.id) || opensSection(block));
  const line = blocks.find(({ id }) => id === ready.chosen)?.source?.line ?? null;
  const items: MenuProps['items'] = [
    ...findingItems(ready, wishes),
    {
      key: 'promote',
      label: texts.promote,
      icon: <Icon name="promote" />,
      extra: <Kbd>Shift Tab</Kbd>,
      onClick: () => wishes.level(-1),
    },
    {
      key: 'demote',
      label: texts.demote,
      icon: <Icon name="demote" />,
      extra: <Kbd>Tab</Kbd>,
      onClick: () => wishes.level(1),
    },
    { key: 'split', label: texts.split, icon: <Icon name="split" />, extra: <Kbd>P</Kbd>, onClick: wishes.split },
    { key: 'join', label: texts.join, icon: <Icon name="join" />, extra: <Kbd>J</Kbd>, onClick: wishes.join },
    {
      key: 'heading',
      label: isHeading ? texts.notHeading : texts.asHeading,
      extra: <Kbd>T</Kbd>,
      onClick: wishes.heading,
    },
    { key: 'line 1', type: 'divider' },
    { key: 'kinds', label: texts.kind, children: kindItems(ready, wishes) },
    { key: 'part', label: texts.part, children: partItems(wishes) },
    ...(line === null
      ? []
      : [
          { key: 'original', label: texts.showOriginal, icon: <Icon name="document" />, onClick: () => showLine(line) },
        ]),
    { key: 'line 2', type: 'divider' },
    ...editItems(wishes),
  ];
  return <MenuAt at={at} items={items} onClose={onClose} />;
}

/** Where the row has something to be confirmed, the answers come first. */
function findingItems(ready: Ready, wishes: ReturnType<typeof useWishes>): NonNullable<MenuProps['items']> {
  const { confirming, toConfirm, chosen } = ready;
  if (confirming === null || toConfirm[confirming]?.blockId !== chosen) return [];
  const [fix] = fixesAt(ready, confirming);
  return [
    ...(fix === undefined
      ? []
      : [
          {
            key: 'fix',
            label: texts.fix + fixName(fix),
            icon: <Icon name="check" />,
            extra: <Kbd>Y</Kbd>,
            onClick: () => wishes.takeFix(),
          },
        ]),
    { key: 'keep', label: texts.keep, extra: <Kbd>N</Kbd>, onClick: () => wishes.keep() },
    { key: 'line 0', type: 'divider' },
  ];
}
