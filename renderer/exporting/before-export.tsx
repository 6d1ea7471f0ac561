import { useStore } from 'zustand';
import type { Issued } from '../../shared/domain/layout/issued.ts';
import { overruledSentence } from '../../shared/domain/layout/issued-words.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { variantTexts } from '../texts/variants.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { ExportPart } from './export-part.tsx';
import type { ExportStore } from './export-store.ts';
import { hasPages } from './file-name.ts';

/** How many there are, and the way to the first in the text. */
type Places = { readonly count: number; readonly onLook: (() => void) | null };

/** What there is to be looked at in the text and in what is said of it. */
export type ToBeSeen = {
  readonly slots: Places;
  /** Where the text names a section by a number that the profile has changed. */
  readonly references: Places;
  /** Where the text says that a page has none. */
  readonly noText: Places;
  /** What the form of an issued document demands and nobody has said, a sentence each. */
  readonly lacking: readonly string[];
  /** What stands in the text and is printed otherwise. */
  readonly overruled: Issued['overruled'];
};

type Props = { readonly exporting: ExportStore; readonly seen: ToBeSeen };

/** What is to be known before the file is written. */
export function BeforeExport({ exporting, seen: { slots, references, noText, lacking, overruled } }: Props) {
  const { format, check, wish } = useStore(exporting.store);
  const kind = wish.variant?.kind ?? 'clean';
  const normalised = check === null ? null : check.normalisedAtImport + check.normalisedAtExport;
  const warnings = [
    ...(lacking.length > 0 ? [texts.lacking(lacking.length)] : []),
    ...(slots.count > 0 ? [texts.slots(slots.count)] : []),
    ...(overruled.length > 0 ? [texts.overruled(overruled.length)] : []),
  ];
  return (
    <ExportPart
      title={texts.before}
      note={warnings.length > 0 ? warnings.join('，') : null}
      isWarning={warnings.length > 0}
      beginsOpen
    >
      <Check
        state={slots.count > 0 ? 'warn' : 'ok'}
        text={slots.count > 0 ? texts.slots(slots.count) : texts.noSlots}
        onLook={slots.onLook}
      />
      {noText.count > 0 && <Check state="warn" text={texts.noText} onLook={noText.onLook} />}
      {references.count > 0 && (
        <Check state="warn" text={texts.references(references.count)} onLook={references.onLook} />
      )}
      {lacking.map((sentence) => (
        <Check key={sentence} state="warn" text={sentence} onLook={null} />
      ))}
      {overruled.map((each) => (
        <Check key={each.field} state="warn" text={overruledSentence(each)} onLook={null} />
      ))}
      {check !== null && (
        <Check
          state={normalised === 0 ? 'ok' : 'info'}
          text={
            normalised === 0
              ? texts.notNormalised
              : texts.normalised(check.normalisedAtImport, check.normalisedAtExport)
          }
          onLook={null}
        />
      )}
      <Check
        state="ok"
        text={variantTexts.carries[format === 'docx' ? 'docx' : 'pdf'][hasPages(format) ? kind : 'clean']}
        onLook={null}
      />
    </ExportPart>
  );
}

const icons: Readonly<Record<'ok' | 'warn' | 'info', IconName>> = { ok: 'check', warn: 'warning', info: 'info' };

type CheckProps = {
  readonly state: 'ok' | 'warn' | 'info';
  readonly text: string;
  readonly onLook: (() => void) | null;
};

function Check({ state, text, onLook }: CheckProps) {
  return (
    <div className={`export-line export-${state}`}>
      <Icon name={icons[state]} />
      <span className="grow">{text}</span>
      {onLook !== null && (
        <button type="button" className="link" onClick={onLook}>
          {texts.look}
        </button>
      )}
    </div>
  );
}
