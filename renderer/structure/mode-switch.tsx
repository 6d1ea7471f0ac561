import { Badge as Count, Segmented } from 'antd';
import type { Place } from '../navigation.ts';
import { structureTexts as texts } from '../texts/structure.ts';
import { useWorkplace } from '../workplace.tsx';
import './mode-switch.css';

type Props = {
  readonly documentId: string;
  readonly mode: 'reader' | 'structure';
  /** Where one is, asked for when one goes over. */
  readonly blockId: () => string | null;
  readonly toConfirm: number;
};

/** Between reading a document and correcting its structure, at the same place. */
export function ModeSwitch({ documentId, mode, blockId, toConfirm }: Props) {
  const { navigation } = useWorkplace();
  const go = (screen: 'reader' | 'structure') => {
    const block = blockId();
    const place: Place = { screen, documentId, ...(block === null ? {} : { blockId: block }) };
    if (screen !== mode) void navigation.go(place);
  };
  const structure = (
    <span className="mode-structure">
      {texts.structure}
      {toConfirm > 0 && mode === 'reader' && (
        <Count count={toConfirm} size="small" color="var(--warn)" title={texts.toConfirmCount(toConfirm)} />
      )}
    </span>
  );
  return (
    <Segmented<'reader' | 'structure'>
      className="mode-switch"
      aria-label={texts.mode}
      value={mode}
      options={[
        { value: 'reader', label: texts.read },
        { value: 'structure', label: structure },
      ]}
      onChange={go}
    />
  );
}
