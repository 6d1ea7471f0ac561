import { Checkbox, Input, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
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
import { keepIssuance, recallIssuance } from './kept-issuance.ts';
import type { WordPartProps } from './word-parts.ts';
import './issuance-form.css';

type Form = IssuanceInput['form'];
type Field = keyof typeof texts.examples;

/** What makes the text an issued document: typed once, kept with the draft. */
export function IssuanceForm({ exporting }: WordPartProps) {
  const { client, toasts } = useWorkplace();
  const { source } = exporting;
  const { issuance, contents = false } = useStore(exporting.store).wish;
  useEffect(() => {
    recallIssuance(client, exporting).catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
  }, [client, exporting, toasts]);

  const keep = (typed: IssuanceInput | undefined, withContents: boolean): void => {
    const reading = readIssuance(typed);
    // Shown as the file will have it.
    const wished = reading.ok ? reading.issuance : typed;
    exporting.wishFor({ issuance: wished, contents: withContents ? true : undefined });
    keepIssuance(client, source, wished, withContents).catch((error: unknown) =>
      toasts.show({ kind: 'error', text: messageOf(error) }),
    );
  };
  const setForm = (form: Form | 'internal'): void =>
    keep(form === 'internal' ? undefined : { ...issuance, form }, contents);

  const note = issuance === undefined ? texts.internal : texts.forms[issuance.form];
  return (
    <ExportPart title={texts.title} note={note} beginsOpen={false}>
      <Select<Form | 'internal'>
        aria-label={texts.form}
        className="issuance-form"
        value={issuance?.form ?? 'internal'}
        options={[
          { value: 'internal', label: texts.internal },
          ...issuanceForms.map((value) => ({ value, label: texts.forms[value] })),
        ]}
        onChange={setForm}
      />
      {issuance !== undefined && <Fields issuance={issuance} onChange={(changed) => keep(changed, contents)} />}
      <Checkbox checked={contents} onChange={({ target }) => keep(issuance, target.checked)}>
        {texts.contents}
      </Checkbox>
      {source.of === 'draft' && <p className="quiet">{texts.kept}</p>}
    </ExportPart>
  );
}

/** What each form prints; the rest would be left out, so it is not asked for. */
const fieldsOf: Readonly<Record<Form, readonly Field[]>> = {
  document: fields('letterhead', 'number'),
  upward: fields('letterhead', 'number', 'signers'),
  letter: fields('letterhead', 'number').filter((field) => field !== 'printedBy' && field !== 'printedOn'),
  forward: fields('letterhead', 'number'),
  order: fields('letterhead', 'number').filter((field) => field !== 'addressee' && field !== 'signature'),
};

function fields(...first: readonly Field[]): readonly Field[] {
  const middle: readonly Field[] = ['addressee', 'signature', 'posts', 'date', 'copyTo', 'printedBy', 'printedOn'];
  return [...first, ...middle, 'secrecy', 'urgency', 'copyNumber', 'note'];
}

type FieldsProps = { readonly issuance: IssuanceInput; readonly onChange: (changed: IssuanceInput) => void };

function Fields({ issuance, onChange }: FieldsProps) {
  const reading = readIssuance(issuance);
  const problems = reading.ok ? [] : reading.problems;
  return (
    <div className="issuance-fields">
      {fieldsOf[issuance.form].map((field) => (
        <FieldInput
          key={field}
          field={field}
          value={typedIn(issuance, field)}
          problem={problems.find((problem) => problem.field === field)?.message ?? null}
          onChange={(typed) => onChange({ ...issuance, [field]: typed })}
        />
      ))}
      <Checkbox
        checked={issuance.seal ?? true}
        onChange={({ target }) => onChange({ ...issuance, seal: target.checked })}
      >
        {texts.seal}
      </Checkbox>
    </div>
  );
}

function typedIn(issuance: IssuanceInput, field: Field): string {
  return [issuance[field] ?? []].flat().join('、');
}

type FieldProps = {
  readonly field: Field;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (typed: string) => void;
};

/** What is typed is taken over when the field is left, put right as the file will have it. */
function FieldInput({ field, value, problem, onChange }: FieldProps) {
  const [typed, setTyped] = useState(value);
  const id = useId();
  useEffect(() => setTyped(value), [value]);
  return (
    <div className="issuance-field">
      <label htmlFor={id}>{issuanceFieldNames[field]}</label>
      <Input
        id={id}
        value={typed}
        placeholder={texts.examples[field]}
        status={problem === null ? '' : 'error'}
        aria-describedby={`${id}problem`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== value && onChange(typed)}
        onPressEnter={() => typed !== value && onChange(typed)}
      />
      <span id={`${id}problem`} className="export-invalid" aria-live="polite">
        {problem}
      </span>
    </div>
  );
}
