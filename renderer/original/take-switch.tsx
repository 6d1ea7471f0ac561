import { Segmented } from 'antd';
import { useStore } from 'zustand';
import type { Take } from '../../shared/domain/take.ts';
import { takeTexts as texts } from '../texts/original.ts';
import type { OriginalLines } from './original-lines.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { type Reread, useReread } from './use-reread.ts';

/** Of an original with tracked changes: which of its two texts is read. Nothing of it is shown where there are none. */
export function TakeSwitch({ original, reread }: { readonly original: OriginalLines; readonly reread: Reread }) {
  const taken = useStore(original.store, (state) => (state.status === 'ready' ? state.taken : null));
  const reading = useReread(reread);
  if (taken === null) return null;
  return (
    <>
      <Segmented<Take>
        className="take-switch"
        size="small"
        aria-label={texts.label}
        title={texts.label}
        disabled={reading.isRunning}
        value={taken}
        options={(['final', 'original'] as const).map((value) => ({
          value,
          label: texts.names[value],
          title: texts.commands[value],
        }))}
        onChange={(take) => reading.start(take)}
      />
      {reading.locked !== 'no' && (
        <PasswordDialog wasWrong={reading.locked === 'wrong'} onOpen={reading.unlock} onCancel={reading.giveUp} />
      )}
    </>
  );
}
