import { Button, Dropdown } from 'antd';
import { opensSection, Part, type TextBlock } from '../../shared/domain/block.ts';
import { sectionPaths } from '../../shared/domain/outline.ts';
import { kindNames, messages, partNames, sideTexts, toolTexts as texts } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { PanelToggle } from '../ui/panel-toggle.tsx';
import { Kbd } from '../ui/parts.tsx';
import type { Asking } from './ready-screen.tsx';
import { useReady, useStructure, useTell } from './structure-context.ts';
import type { Sides } from './use-sides.ts';
import { useWishes } from './use-wishes.ts';
import { type KindWish, kinds, parts } from './wishes.ts';

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

type Props = { readonly ask: (what: Asking) => void; readonly sides: Pick<Sides, 'hasSide' | 'toggleSide'> };

/** What is done to the chosen rows. Pressing a button leaves the keyboard where it was. */
export function Tools({ ask, sides }: Props) {
  const structure = useStructure();
  const tell = useTell();
  const wishes = useWishes(ask);
  const { canUndo, canRedo } = useReady((ready) => ready.view.corrections);
  const isHeading = useReady(({ view, selected }) =>
    view.document.blocks.every((block) => !selected.has(block.id) || opensSection(block)),
  );
  const kindItems = [
    ...(isHeading ? [] : [{ key: 'heading', label: kindNames.heading }]),
    ...textKinds.map((kind) => ({ key: kind, label: kindNames[kind] })),
    { type: 'divider' as const },
    { key: 'label', label: texts.relabel, extra: <Kbd>L</Kbd> },
    { key: 'cut', label: texts.cut, danger: true, icon: <Icon name="trash" />, extra: <Kbd>Del</Kbd> },
  ];
  const setKind = (key: string): void => {
    if (key === 'cut' || key === 'label') {
      wishes[key]();
      return;
    }
    const ids = wishes.ids();
    tell(
      structure.apply(({ view }) => kinds(view.document, ids, key as KindWish)),
      messages.noKind,
    );
  };
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
      <PartMenu />
      <Dropdown trigger={['click']} menu={{ items: kindItems, onClick: ({ key }) => setKind(key) }}>
        <Button size="small">
          {texts.kind}
          <Icon name="down" size={12} />
        </Button>
      </Dropdown>
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

/** The part of the chosen rows. For text it is that of the heading it stands under, which is what is set then. */
function PartMenu() {
  const structure = useStructure();
  const tell = useTell();
  const part = useReady(({ rows, chosen }) => {
    const row = rows.find((each) => each.kind === 'block' && each.id === chosen);
    return row?.kind === 'block' ? row.part : null;
  });
  const set = (key: string): void => {
    const { selected } = structure.ready() ?? {};
    const wanted = key === 'none' ? null : Part.parse(key);
    tell(
      structure.apply(({ view }) => parts(view.document, sectionsOf(view.document.blocks, selected), wanted)),
      messages.noPart,
    );
  };
  const items = [
    ...Part.options.map((key) => ({ key, label: partNames[key] })),
    { type: 'divider' as const },
    { key: 'none', label: texts.noPart },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: [part ?? 'none'], onClick: ({ key }) => set(key) }}
    >
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

function sectionsOf(blocks: Parameters<typeof sectionPaths>[0], ids: ReadonlySet<string> | undefined): string[] {
  const paths = sectionPaths(blocks);
  const sections = [...(ids ?? [])].flatMap((id) => paths.get(id)?.at(-1)?.id ?? []);
  return [...new Set(sections)];
}
