import { Checkbox, Input, InputNumber, Segmented, Select } from 'antd';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { fieldName } from '../../shared/domain/layout/profile-fields.ts';
import type { ProfilesState } from './profiles-store.ts';

/** What every field needs to know of the form it stands in. */
export type FormContext = Pick<ProfilesState, 'problems'> & { readonly isFixed: boolean };

const Form = createContext<FormContext>({ problems: [], isFixed: false });
export const FormProvider = Form.Provider;

export function useForm(): FormContext {
  return useContext(Form);
}

/** What is wrong at a place, for its field to say. */
export function useProblem(path: string): string | null {
  return useForm().problems.find((problem) => problem.path === path)?.message ?? null;
}

export function FieldGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="profile-group">
      <legend className="section-head">{title}</legend>
      {children}
    </fieldset>
  );
}

type RowProps = { readonly label: string; readonly children: ReactNode; readonly note?: ReactNode };

/** Fields beside one name. */
export function FieldRow({ label, children, note }: RowProps) {
  return (
    <div className="profile-row">
      <span className="profile-label">{label}</span>
      <div className="profile-fields">
        {children}
        {note !== undefined && <span className="quiet">{note}</span>}
      </div>
    </div>
  );
}

export function Problem({ id, message }: { readonly id: string; readonly message: string | null }) {
  return message === null ? null : (
    <span id={id} className="profile-problem" role="alert">
      {message}
    </span>
  );
}

type NumberProps = {
  readonly path: string;
  readonly value: number;
  readonly unit: string;
  readonly step?: number;
  readonly name?: string;
  readonly onChange: (value: number) => void;
};

/** A number that may be empty or out of range while it is typed; what is wrong with it stands beside it. */
export function NumberField({ path, value, unit, step = 1, name, onChange }: NumberProps) {
  const problem = useProblem(path);
  const id = useId();
  return (
    <span className="profile-number">
      {name !== undefined && <span className="quiet">{name}</span>}
      <InputNumber
        size="small"
        aria-label={fieldName(path.split('.'))}
        aria-describedby={problem === null ? undefined : id}
        value={Number.isNaN(value) ? null : value}
        step={step}
        disabled={useForm().isFixed}
        status={problem === null ? '' : 'error'}
        aria-invalid={problem !== null}
        onChange={(next) => onChange(next ?? Number.NaN)}
      />
      <span className="quiet">{unit}</span>
      <Problem id={id} message={problem} />
    </span>
  );
}

type TextProps = { readonly path: string; readonly value: string; readonly onChange: (value: string) => void };

export function TextField({ path, value, onChange }: TextProps) {
  const problem = useProblem(path);
  const id = useId();
  return (
    <>
      <Input
        aria-label={fieldName(path.split('.'))}
        aria-describedby={problem === null ? undefined : id}
        value={value}
        maxLength={40}
        disabled={useForm().isFixed}
        status={problem === null ? '' : 'error'}
        aria-invalid={problem !== null}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem id={id} message={problem} />
    </>
  );
}

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<V, string>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
};

export function ChoiceField<V extends string>({ label, names, value, onChange }: ChoiceProps<V>) {
  return (
    <Segmented<V>
      // Its radio buttons are a stop already.
      tabIndex={-1}
      size="small"
      aria-label={label}
      disabled={useForm().isFixed}
      value={value}
      options={Object.entries<string>(names).map(([key, name]) => ({ value: key as V, label: name }))}
      onChange={onChange}
    />
  );
}

type SelectProps<V extends string | number> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
};

export function SelectField<V extends string | number>({ label, value, options, onChange }: SelectProps<V>) {
  return (
    <Select<V>
      size="small"
      aria-label={label}
      value={value}
      disabled={useForm().isFixed}
      popupMatchSelectWidth={false}
      options={options.map((option) => ({ ...option }))}
      onChange={onChange}
    />
  );
}

type TickProps = { readonly label: string; readonly value: boolean; readonly onChange: (value: boolean) => void };

export function TickField({ label, value, onChange }: TickProps) {
  return (
    <Checkbox disabled={useForm().isFixed} checked={value} onChange={({ target }) => onChange(target.checked)}>
      {label}
    </Checkbox>
  );
}
