import { Button, Dropdown, Select } from 'antd';
import { useStore } from 'zustand';
import type { Style } from '../../shared/domain/editing/restyle.ts';
import { screenSizeText } from '../../shared/domain/layout/type-sizes.ts';
import { messageOf } from '../client.ts';
import { toolTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { useWorkplace } from '../workplace.tsx';
import { addItemHere, addSlot, applyStyle } from './actions.ts';
import type { Session } from './session.ts';

type Props = {
  readonly session: Session;
  readonly showsOrigin: boolean;
  readonly onOrigin: (shows: boolean) => void;
};

const styles: readonly Style[] = ['heading1', 'heading2', 'heading3', 'heading4', 'item', 'paragraph'];

/** What is done to the place of the caret. Pressing a button never takes the caret out of the text. */
export function Toolbar({ session, showsOrigin, onOrigin }: Props) {
  const { style, tableId, canUndo, canRedo } = useStore(session.where);
  return (
    <div className="toolbar editor-toolbar" role="toolbar" data-pane="tools" aria-label={texts.toolbar}>
      <button
        type="button"
        className="icon-button"
        data-command="edit.undo"
        aria-label={texts.undo}
        title={`${texts.undo}（Ctrl+Z）`}
        disabled={!canUndo}
        onClick={() => session.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="icon-button"
        data-command="edit.redo"
        aria-label={texts.redo}
        title={`${texts.redo}（Ctrl+Y）`}
        disabled={!canRedo}
        onClick={() => session.redo()}
      >
        <Icon name="redo" />
      </button>
      <span className="toolbar-line" aria-hidden="true" />
      {tableId === null ? (
        <Select<Style>
          className="style-select"
          aria-label={texts.style}
          value={style}
          placeholder={texts.fixed}
          disabled={style === null}
          popupMatchSelectWidth={false}
          options={styles.map((value) => ({ value, label: texts.styles[value] }))}
          onChange={(next) => applyStyle(session, next)}
        />
      ) : (
        <Button onClick={() => session.table.setState({ openId: tableId })}>{texts.editTable}</Button>
      )}
      <Button type="text" title={texts.addItemHint} icon={<Icon name="plus" />} onClick={() => addItemHere(session)}>
        {texts.addItem}
      </Button>
      <Button type="text" onClick={() => addSlot(session)}>
        {texts.addSlot}
      </Button>
      <div className="grow" />
      <Button
        type="text"
        className={showsOrigin ? 'toggle on' : 'toggle'}
        aria-pressed={showsOrigin}
        title={texts.originHint}
        icon={<Icon name="link" />}
        onClick={() => onOrigin(!showsOrigin)}
      >
        {texts.origin}
      </Button>
      <Reading />
    </div>
  );
}

/** Those that have a name, and the one to begin with. */
const sizes = [16, 17, 19, 20, 21, 24];
const fonts = ['song', 'fangsong', 'hei'] as const;

/** Size and face of the text on the screen; the file has its own. */
function Reading() {
  const { preferences, toasts } = useWorkplace();
  const { textSize, readingFont } = useStore(preferences.store, (state) => state.settings);
  const change = (changes: Parameters<typeof preferences.change>[0]): void =>
    void preferences.change(changes).catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
  const items = [
    ...fonts.map((font) => ({
      key: font,
      label: texts.fonts[font],
      onClick: () => change({ readingFont: font }),
    })),
    { type: 'divider' as const },
    ...sizes.map((size) => ({
      key: String(size),
      label: screenSizeText(size),
      onClick: () => change({ textSize: size }),
    })),
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: [readingFont, String(textSize)], selectable: true }}>
      <Button type="text" className="reading-button" aria-label={texts.readingLabel}>
        {screenSizeText(textSize)} {texts.fonts[readingFont]}
        <Icon name="down" size={12} />
      </Button>
    </Dropdown>
  );
}
