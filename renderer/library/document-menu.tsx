import type { MenuProps } from 'antd';
import { libraryTexts as texts } from '../texts/library.ts';
import { versionTexts } from '../texts/versions.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import type { DetailActions } from './detail-panel.tsx';

type Items = NonNullable<MenuProps['items']>;

/** What can be done with a document beside opening it. A scan has no text, and so no structure. */
export function moreItems(actions: DetailActions, isScan: boolean): Items {
  return [
    {
      key: 'edit',
      label: `${texts.editMetadata}…`,
      icon: <Icon name="info" />,
      extra: <Kbd>E</Kbd>,
      onClick: () => actions.edit(true),
    },
    {
      key: 'structure',
      label: texts.structure,
      icon: <Icon name="demote" />,
      disabled: isScan,
      onClick: actions.structure,
    },
    {
      key: 'version',
      label: versionTexts.setAs,
      icon: <Icon name="clock" />,
      disabled: isScan,
      onClick: actions.setVersion,
    },
    { key: 'line', type: 'divider' },
    {
      key: 'remove',
      label: texts.toTrash,
      danger: true,
      icon: <Icon name="trash" />,
      extra: <Kbd>Del</Kbd>,
      onClick: actions.remove,
    },
  ];
}

/** The menu of a document's row. */
export function documentItems(actions: DetailActions, isScan: boolean): Items {
  return [
    {
      key: 'open',
      label: texts.open,
      icon: <Icon name="eye" />,
      extra: <Kbd>Enter</Kbd>,
      onClick: () => actions.open(),
    },
    { key: 'draft', label: texts.draftFrom, icon: <Icon name="pen" />, extra: <Kbd>D</Kbd>, onClick: actions.draft },
    { key: 'line 0', type: 'divider' },
    ...moreItems(actions, isScan),
  ];
}
