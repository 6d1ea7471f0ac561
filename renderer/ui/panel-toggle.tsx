import { Icon } from './icon.tsx';

type Props = { readonly label: string; readonly isOpen: boolean; readonly toggle: () => void };

/** Opens and closes the right column, as F9 does. */
export function PanelToggle({ label, isOpen, toggle }: Props) {
  return (
    <button
      type="button"
      className={isOpen ? 'icon-button panel-toggle on' : 'icon-button panel-toggle'}
      data-command="pane.right"
      aria-label={label}
      aria-pressed={isOpen}
      title={`${label}（F9）`}
      onClick={toggle}
    >
      <Icon name="panel" />
    </button>
  );
}
