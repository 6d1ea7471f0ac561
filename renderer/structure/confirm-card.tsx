import { Button } from 'antd';
import { useMemo } from 'react';
import { blockReading } from '../../shared/domain/block.ts';
import type { Confirm } from '../../shared/domain/correction/diagnosed.ts';
import type { Fix } from '../../shared/domain/correction/fix.ts';
import { findingsOf } from '../../shared/domain/correction/text-fixes.ts';
import { isOldWordLoss } from '../../shared/domain/old-word.ts';
import { confirmTexts as texts } from '../texts/structure.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { ReadByOffice } from './read-by-office.tsx';
import type { Asking } from './ready-screen.tsx';
import { useReady, useStructure } from './structure-context.ts';
import { fixesAt } from './structure-store.ts';
import { fixName, useWishes } from './use-wishes.ts';

type Props = {
  readonly confirm: Confirm;
  readonly index: number;
  /** Whether Y and N mean this one. */
  readonly isNow: boolean;
  readonly goToLine: (line: number) => void;
  readonly ask: (what: Asking) => void;
};

/** One thing to be confirmed, and how it would read after the likely answer. */
export function ConfirmCard({ confirm: { diagnostic, blockId }, index, isNow, goToLine, ask }: Props) {
  const structure = useStructure();
  const wishes = useWishes(ask);
  const view = useReady((ready) => ready.view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the document may have another answer
  const fixes = useMemo(() => {
    const ready = structure.ready();
    return ready === null ? [] : fixesAt(ready, index);
  }, [structure, view, index]);
  const [first] = fixes;
  const { rule, line, message } = diagnostic;
  const alike = useReady(({ toConfirm }) => toConfirm.filter((each) => each.diagnostic.rule === rule).length);
  const words = useMemo(() => {
    const block = view.document.blocks.find(({ id }) => id === blockId);
    if (block === undefined) return null;
    const [finding] = findingsOf(diagnostic, block, view.document.changes);
    return { text: blockReading(block).slice(0, 60), isOfWords: finding !== undefined };
  }, [view, blockId, diagnostic]);
  const see = (): void => {
    structure.confirm(index);
    goToLine(line);
  };
  const edit = (): void => {
    structure.confirm(index);
    wishes.text();
  };
  return (
    <>
      <div className="confirm-head">
        <Icon name="warning" />
        <button type="button" className="confirm-title" onClick={() => structure.confirm(index)}>
          {texts.title(rule)}
        </button>
        <button type="button" className="confirm-place" title={texts.showOriginal} onClick={see}>
          {texts.line(line)}
        </button>
      </div>
      <p>{texts.message(message)}</p>
      {first !== undefined && first.preview.length > 0 ? (
        <FixPreview fix={first} />
      ) : (
        words !== null && <p className="confirm-words serif cut">{words.text}</p>
      )}
      <div className="confirm-actions">
        {fixes.map((fix, which) => (
          <Button
            key={fix.act}
            size="small"
            type={isNow && which === 0 ? 'primary' : 'default'}
            onClick={() => wishes.takeFix(index, which)}
          >
            <span className="cut">{fixName(fix)}</span>
            {isNow && which === 0 && <Kbd>Y</Kbd>}
          </Button>
        ))}
        {first?.isSafe === true && alike > 1 && (
          <Button size="small" onClick={() => wishes.takeAll(index)}>
            {texts.fixAll(alike)}
            {isNow && <Kbd>Shift Y</Kbd>}
          </Button>
        )}
        <Button size="small" onClick={() => wishes.keep(index)}>
          {first === undefined ? texts.seen : texts.keep}
          {isNow && <Kbd>N</Kbd>}
        </Button>
        {words?.isOfWords === true && (
          <Button size="small" type="text" onClick={edit}>
            {texts.editText}
            {isNow && <Kbd>F2</Kbd>}
          </Button>
        )}
        {isOldWordLoss(diagnostic) && <ReadByOffice />}
        {first === undefined && (
          <Button size="small" type="text" onClick={see}>
            {texts.showOriginal}
          </Button>
        )}
      </div>
    </>
  );
}

const shown = 3;

function FixPreview({ fix: { preview } }: { readonly fix: Fix }) {
  return (
    <ul className="fix-preview serif" aria-label={texts.preview}>
      {preview.slice(0, shown).map(({ left, before, after, right }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two places can read alike
        <li key={i}>
          {left}
          {before !== '' && <del>{before}</del>}
          {after !== '' && <ins>{after}</ins>}
          {right}
        </li>
      ))}
      {preview.length > shown && <li className="quiet">{texts.morePreviews(preview.length)}</li>}
    </ul>
  );
}
