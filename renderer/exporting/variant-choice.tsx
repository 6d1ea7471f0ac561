import { Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Output } from '../../shared/contract/api.ts';
import { longestLine, type Variant } from '../../shared/domain/layout/variant.ts';
import { messageOf } from '../client.ts';
import { variantTexts as texts } from '../texts/variants.ts';
import { useWorkplace } from '../workplace.tsx';
import { type Comparable, comparables } from './comparables.ts';
import { ExportPart } from './export-part.tsx';
import type { ExportStore } from './export-store.ts';
import { TypedField } from './typed-field.tsx';
import './variant.css';
import type { ExportPartProps } from './export-parts.ts';
import { deadlineFrom, deadlineProblem, deadlineText } from './wish.ts';

type Kind = keyof typeof texts.kinds;
type Redline = Extract<Variant, { readonly kind: 'redline' }>;
type Circulation = Extract<Variant, { readonly kind: 'circulation' }>;

/** What is written of the text: itself, or with annotations, changes or the marks of a circulation copy. */
export function VariantChoice({ exporting }: ExportPartProps) {
  const { wish, check, format } = useStore(exporting.store);
  const others = useComparables(exporting);
  const variant = wish.variant ?? { kind: 'clean' };
  const kind = kindOf(variant);
  const set = (next: Variant): void => {
    exporting.wishFor({ variant: next });
    void exporting.look();
  };
  const about = texts.about[format === 'pdf' ? 'pdf' : 'docx'];
  const first = others?.[0];
  const choose = (wanted: Kind): void => {
    if (wanted !== 'redline' && wanted !== 'coloured') {
      set(begun(wanted));
      return;
    }
    const against = variant.kind === 'redline' ? variant.against : first?.against;
    if (against !== undefined) set({ kind: 'redline', against, coloured: wanted === 'coloured' });
  };
  const kinds = (Object.keys(texts.kinds) as Kind[])
    // A draft has no annotations of its own.
    .filter((each) => each !== 'annotated' || exporting.source.of === 'document')
    .map((value) => ({
      value,
      label: texts.kinds[value],
      disabled: (value === 'redline' || value === 'coloured') && first === undefined,
    }));
  return (
    <ExportPart title={texts.title} note={texts.kinds[kind]} beginsOpen={false}>
      <Select<Kind>
        aria-label={texts.title}
        value={kind}
        options={kinds}
        virtual={false}
        listHeight={400}
        optionRender={({ label, value }) => (
          <div className="variant-option">
            {label}
            <span className="quiet">{about[value as Kind]}</span>
          </div>
        )}
        onChange={choose}
      />
      <p className="quiet">{about[kind]}</p>
      {others !== null && first === undefined && <p className="quiet">{texts.nothing}</p>}
      {variant.kind === 'redline' && others !== null && (
        <Against variant={variant} others={others} changes={check?.changes ?? null} onChange={set} />
      )}
      {variant.kind === 'annotated' && check !== null && <Unwritten annotations={check.lostAnnotations} />}
      {variant.kind === 'circulation' && <Circulating variant={variant} onChange={set} />}
    </ExportPart>
  );
}

type UnwrittenProps = { readonly annotations: Output<'exports.check'>['lostAnnotations'] };

function Unwritten({ annotations }: UnwrittenProps) {
  return (['lost', 'unprinted'] as const).map((why) => {
    const count = annotations.filter((each) => each.why === why).length;
    return (
      count > 0 && (
        <p key={why} className="export-lost">
          {texts.unwritten[why](count)}
        </p>
      )
    );
  });
}

function kindOf(variant: Variant): Kind {
  return variant.kind === 'redline' && variant.coloured ? 'coloured' : variant.kind;
}

function begun(kind: Exclude<Kind, 'redline' | 'coloured'>): Variant {
  return kind === 'circulation' ? { kind, deadline: null, contact: null, phone: null } : { kind };
}

function useComparables(exporting: ExportStore): readonly Comparable[] | null {
  const { client, toasts } = useWorkplace();
  const [others, setOthers] = useState<readonly Comparable[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    comparables(client, exporting.source).then(
      (found) => isWanted && setOthers(found),
      (error: unknown) => isWanted && toasts.show({ kind: 'error', text: messageOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, toasts, exporting]);
  return others;
}

type AgainstProps = {
  readonly variant: Redline;
  readonly others: readonly Comparable[];
  readonly changes: number | null;
  readonly onChange: (variant: Redline) => void;
};

function Against({ variant, others, changes, onChange }: AgainstProps) {
  const id = useId();
  const { against } = variant;
  return (
    <div className="export-field">
      <label htmlFor={id}>{texts.against}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={against.of === 'file' ? null : against.id}
        options={others.map((other) => ({
          value: other.against.id,
          label: other.isSource ? `${other.title}（${texts.source}）` : other.title,
        }))}
        onChange={(chosen) => {
          const other = others.find((each) => each.against.id === chosen);
          if (other !== undefined) onChange({ ...variant, against: other.against });
        }}
      />
      {changes !== null && (
        <p className="quiet" aria-live="polite">
          {texts.changes(changes)}
        </p>
      )}
    </div>
  );
}

type CirculatingProps = { readonly variant: Circulation; readonly onChange: (variant: Circulation) => void };

function Circulating({ variant, onChange }: CirculatingProps) {
  const said = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim().slice(0, longestLine));
  return (
    <div className="export-fields">
      <TypedField
        label={texts.deadline}
        example={texts.deadlineExample}
        value={deadlineText(variant.deadline)}
        problem={deadlineProblem(variant)}
        onChange={(typed) => onChange({ ...variant, deadline: deadlineFrom(typed) })}
      />
      <TypedField
        label={texts.contact}
        value={variant.contact ?? ''}
        onChange={(typed) => onChange({ ...variant, contact: said(typed) })}
      />
      <TypedField
        label={texts.phone}
        value={variant.phone ?? ''}
        onChange={(typed) => onChange({ ...variant, phone: said(typed) })}
      />
    </div>
  );
}
