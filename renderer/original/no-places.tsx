import { Button } from 'antd';
import { originalTexts as texts } from '../texts/original.ts';
import { allLines, type OriginalState } from './original-lines.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { type Reread, useReread } from './use-reread.ts';

type Props = { readonly state: OriginalState; readonly hasText: boolean; readonly reread: Reread };

/** Of a document that came in before places were kept: its pages cannot be told from its text until it is read again. */
export function NoPlaces({ state, hasText, reread }: Props) {
  const reading = useReread(reread);
  const lines = allLines(state);
  if (!hasText || lines === null || lines.some(({ hint }) => hint.place?.kind === 'page')) return null;
  return (
    <p className="no-places">
      <span>{texts.noPlaces}</span>
      <Button size="small" loading={reading.isRunning} onClick={() => reading.start()}>
        {texts.reread}
      </Button>
      {reading.locked !== 'no' && (
        <PasswordDialog wasWrong={reading.locked === 'wrong'} onOpen={reading.unlock} onCancel={reading.giveUp} />
      )}
    </p>
  );
}
