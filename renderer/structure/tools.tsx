import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { opensSection } from '../../shared/domain/block.ts';
import { partNames, sideTexts, toolTexts as texts } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { PanelToggle } from '../ui/panel-toggle.tsx';
import { Kbd } from '../ui/parts.tsx';
import { editItems, kindItems, partItems } from './menu-items.tsx';
import type { Asking } from './ready-screen.tsx';
import { useReady, useStructure } from './structure-context.ts';
import type { Sides } from './use-sides.ts';
import { useWishes } from './use-wishes.ts';

type Wishes = ReturnType<typeof useWishes>;
type Props = { readonly ask: (what: Asking) => void; readonly sides: Pick<Sides, 'hasSide' | 'toggleSide'> };

/** What is done to the chosen rows. Pressing a button leaves the keyboard where it was. */
export function Tools({ ask, sides }: Props) {
  const wishes = useWishes(ask);
  const { canUndo, canRedo } = useReady((ready) => ready.view.corrections);
  const isHeading = useReady(({ view, selected }) =>
    view.document.blocks.every((block) => !selected.has(block.id) || opensSection(block)),
  );
  return (
    <div
      className="toolbar structure-tools"
      role="toolbar"
      aria-label={texts.label}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button size="small" icon={<Icon name="promote" />} onClick={() => wishes.level(-1)}>
        {texts.promote}
        <span className="kbd-long">
          <Kbd>Shift Tab</Kbd>
        </span>
      </Button>
      <Button size="small" icon={<Icon name="demote" />} onClick={() => wishes.level(1)}>
        {texts.demote}
        <span className="kbd-long">
          <Kbd>Tab</Kbd>
        </span>
      </Button>
      <span className="tools-line" aria-hidden="true" />
      <Button size="small" icon={<Icon name="split" />} onClick={wishes.split}>
        {texts.split}
        <Kbd>P</Kbd>
      </Button>
      <Button size="small" icon={<Icon name="join" />} onClick={wishes.join}>
        {texts.join}
        <Kbd>J</Kbd>
      </Button>
      <span className="tools-line" aria-hidden="true" />
      <Button size="small" onClick={wishes.heading}>
        {isHeading ? texts.notHeading : texts.asHeading}
        <Kbd>T</Kbd>
      </Button>
      <PartMenu wishes={wishes} />
      <KindMenu wishes={wishes} />
      <span className="grow" />
      <button
        type="button"
        className="icon-button"
        aria-label={texts.undo}
        title={`${texts.undo}（Ctrl+Z）`}
        disabled={!canUndo}
        onClick={wishes.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={texts.redo}
        title={`${texts.redo}（Ctrl+Y）`}
        disabled={!canRedo}
        onClick={wishes.redo}
      >
        <Icon name="redo" />
      </button>
      <PanelToggle label={sideTexts.label} isOpen={sides.hasSide} toggle={sides.toggleSide} />
    </div>
  );
}

/** What the chosen rows are to be. What is possible is looked for when the menu opens. */
function KindMenu({ wishes }: { readonly wishes: Wishes }) {
  const structure = useStructure();
  const [isOpen, setIsOpen] = useState(false);
  const ready = isOpen ? structure.ready() : null;
  const items =
    ready === null
      ? []
      : [...kindItems(ready, wishes), { key: 'edits', type: 'divider' as const }, ...editItems(wishes)];
  return (
    <Dropdown
      trigger={['click']}
      open={isOpen}
      onOpenChange={setIsOpen}
      menu={{ items, onClick: () => setIsOpen(false) }}
    >
      <Button size="small">
        {texts.kind}
        <Icon name="down" size={12} />
      </Button>
    </Dropdown>
  );
}

/** The part of the chosen rows. For text it is that of the heading it stands under, which is what is set then. */
function PartMenu({ wishes }: { readonly wishes: Wishes }) {
  const part = useReady(({ rows, chosen }) => {
    const row = rows.find((each) => each.kind === 'block' && each.id === chosen);
    return row?.kind === 'block' ? row.part : null;
  });
  return (
    <Dropdown trigger={['click']} menu={{ items: partItems(wishes), selectable: true, selectedKeys: [part ?? 'none'] }}>
      <Button size="small">
        {part === null ? (
          texts.part
        ) : (
          <span>
            <span className="part-word">{texts.partOf}</span>
            {partNames[part]}
          </span>
        )}
        <Icon name="down" size={12} />
      </Button>
    </Dropdown>
  );
}
