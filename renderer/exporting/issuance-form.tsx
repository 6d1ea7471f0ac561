import { Checkbox, type RefSelectProps, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import {
  type IssuanceInput,
  issuanceFieldNames,
  issuanceForms,
  readIssuance,
} from '../../shared/domain/layout/issuance.ts';
import { messageOf } from '../client.ts';
import { issuanceTexts as texts } from '../texts/issuance.ts';
import { useWorkplace } from '../workplace.tsx';
import { ExportPart } from './export-part.tsx';
import type { ExportPartProps } from './export-parts.ts';
import { keepWish } from './kept-wish.ts';
import { TypedField } from './typed-field.tsx';

type Form = IssuanceInput['form'];
type Field = keyof typeof texts.examples;

/** What makes the text an issued document: typed once, kept with the draft. */
export function IssuanceForm({ exporting, said }: ExportPartProps) {
  const { client, toasts } = useWorkplace();
  const { source } = exporting;
  const { wish, aside } = useStore(exporting.store);
  const { issuance, contents = false } = wish;

  const keep = (typed: IssuanceInput | undefined, withContents: boolean): void => {
    const reading = readIssuance(typed);
    // Shown as the file will have it.
    const wished = reading.ok ? reading.issuance : typed;
    exporting.wishFor({ issuance: wished, contents: withContents ? true : undefined });
    void exporting.look();
    keepWish(client, exporting).catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
  };
  const forms = useRef<RefSelectProps>(null);
  const [begun, setBegun] = useState(0);
  useEffect(() => {
    // The fields come below: as many of them as there is room for.
    if (begun > 0) forms.current?.nativeElement.closest('details')?.scrollIntoView({ block: 'start' });
  }, [begun]);
  const setForm = (form: Form | 'internal'): void => {
    if (issuance === undefined) setBegun(begun + 1);
    if (form === 'internal') exporting.setAside(issuance ?? aside);
    keep(form === 'internal' ? undefined : { ...(issuance ?? aside), form }, contents);
  };

  const form = issuance === undefined ? texts.internal : texts.forms[issuance.form];
  const reading = issuance === undefined ? null : readIssuance(issuance);
  const problems = reading === null || reading.ok ? 0 : reading.problems.length;
  const note = problems > 0 ? texts.problems(problems) : contents ? `${form}，${texts.contents}` : form;
  return (
    <ExportPart title={texts.title} note={note} isWarning={problems > 0} beginsOpen={false}>
      <Select<Form | 'internal'>
        ref={forms}
        aria-label={texts.form}
        value={issuance?.form ?? 'internal'}
        options={[
          { value: 'internal', label: texts.internal },
          ...issuanceForms.map((value) => ({ value, label: texts.forms[value] })),
        ]}
        onChange={setForm}
      />
      {issuance !== undefined && (
        <Fields issuance={issuance} said={said} onChange={(changed) => keep(changed, contents)} />
      )}
      <Checkbox checked={contents} onChange={({ target }) => keep(issuance, target.checked)}>
        {texts.contents}
      </Checkbox>
      {source.of === 'draft' && <p className="quiet">{texts.kept}</p>}
    </ExportPart>
  );
}

const behind: readonly Field[] = ['copyTo', 'printedBy', 'printedOn', 'secrecy', 'urgency', 'copyNumber', 'note'];

/** What each form prints; the rest would be left out, so it is not asked for. */
const fieldsOf: Readonly<Record<Form, readonly Field[]>> = {
  document: fields('letterhead', 'number'),
  upward: fields('letterhead', 'number', 'signers'),
  letter: fields('letterhead', 'number').filter((field) => field !== 'printedBy' && field !== 'printedOn'),
  forward: fields('letterhead', 'number'),
  minutes: ['letterhead', 'number', 'present', 'absent', 'attending', ...behind],
  order: fields('letterhead', 'number').filter((field) => field !== 'addressee' && field !== 'signature'),
};

function fields(...first: readonly Field[]): readonly Field[] {
  return [...first, 'addressee', 'signature', 'posts', 'date', ...behind];
}

type FieldsProps = {
  readonly issuance: IssuanceInput;
  readonly said: ExportPartProps['said'];
  readonly onChange: (changed: IssuanceInput) => void;
};

function Fields({ issuance, said, onChange }: FieldsProps) {
  const reading = readIssuance(issuance);
  const problems = reading.ok ? [] : reading.problems;
  return (
    <div className="export-fields">
      {fieldsOf[issuance.form].map((field) => (
        <TypedField
          key={field}
          label={issuanceFieldNames[field]}
          example={hintOf(field, said[field])}
          value={typedIn(issuance, field)}
          problem={problems.find((problem) => problem.field === field)?.message ?? null}
          onChange={(typed) => onChange({ ...issuance, [field]: typed })}
        />
      ))}
      {/* A signature stamp stands in the place of a seal. */}
      {typedIn(issuance, 'posts') === '' && issuance.form !== 'minutes' && (
        <Checkbox
          checked={issuance.seal ?? true}
          onChange={({ target }) => onChange({ ...issuance, seal: target.checked })}
        >
          {texts.seal}
        </Checkbox>
      )}
    </div>
  );
}

function hintOf(field: Field, said: string | undefined): string {
  return said === undefined ? texts.examples[field] : texts.said(said);
}

function typedIn(issuance: IssuanceInput, field: Field): string {
  return [issuance[field] ?? []].flat().join('、');
}
