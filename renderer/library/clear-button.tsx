import { filterTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { readonly field: string; readonly clear: () => void };

/** Empties a search field. Not a stop of its own: Escape does the same in the field. */
export function ClearButton({ field, clear }: Props) {
  return (
    <button
      type="button"
      className="clear-button"
      tabIndex={-1}
      aria-label={filterTexts.empty}
      title={`${filterTexts.empty}（Esc）`}
      onClick={() => {
        clear();
        document.getElementById(field)?.focus();
      }}
    >
      <Icon name="close" size={12} />
    </button>
  );
}
