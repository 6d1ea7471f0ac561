import { Button, Input, Select } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { StoredDocument } from '../../shared/contract/documents.ts';
import type { Genre, Metadata } from '../../shared/domain/document.ts';
import { messageOf } from '../client.ts';
import { detailTexts, fieldNames, formTexts, genreNames } from '../texts/library.ts';
import { Badge, Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { placeOf } from './fact.tsx';
import { useLibrary } from './library-context.tsx';
import { changedValues, type Field, fieldsOf, problemsOf } from './metadata-fields.ts';

type Props = {
  readonly document: StoredDocument;
  readonly close: () => void;
  /** Shows the line a value was read from, where the text is at hand. */
  readonly goToLine?: (line: number) => void;
};

export function MetadataForm({ document, close, goToLine }: Props) {
  const { library, detail } = useLibrary();
  const { toasts } = useWorkplace();
  const { metadata, summary } = document;
  const [fields, setFields] = useState(() => fieldsOf(metadata));
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = problemsOf(fields);
  const isRight = Object.keys(problems).length === 0;

  async function save(): Promise<void> {
    if (isSaving) return;
    if (!isRight) {
      // What is wrong stands at the field.
      form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    setIsSaving(true);
    try {
      await library.describe(summary.id, changedValues(metadata, fields));
      await detail.reload();
      close();
    } catch (error) {
      setIsSaving(false);
      toasts.show({ kind: 'error', text: messageOf(error) });
    }
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) void save();
    else if (event.key === 'Escape' && !event.defaultPrevented) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const row = (field: Field, control: (id: string) => ReactNode) => (
    <FormRow field={field} reading={metadata[field]} problem={problems[field]} control={control} goToLine={goToLine} />
  );
  const text = (field: Exclude<Field, 'genre'>, placeholder: string = detailTexts.missing) =>
    row(field, (id) => (
      <Input
        id={id}
        placeholder={placeholder}
        aria-invalid={problems[field] !== undefined}
        status={problems[field] === undefined ? '' : 'error'}
        value={fields[field]}
        onChange={({ target }) => setFields({ ...fields, [field]: target.value })}
      />
    ));

  return (
    <form
      ref={form}
      className="metadata-form"
      aria-label={formTexts.title}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="detail-body">
        {row('title', (id) => (
          <Input.TextArea
            id={id}
            autoFocus
            autoSize={{ minRows: 1, maxRows: 4 }}
            placeholder={detailTexts.missing}
            value={fields.title}
            onChange={({ target }) => setFields({ ...fields, title: target.value.replace(/\s*\n\s*/gu, '') })}
          />
        ))}
        {text('organisation')}
        {row('genre', (id) => (
          <Select<Genre>
            id={id}
            allowClear
            placeholder={detailTexts.missing}
            value={fields.genre}
            options={Object.entries(genreNames).map(([value, label]) => ({ value: value as Genre, label }))}
            onChange={(genre: Genre | undefined) => setFields({ ...fields, genre: genre ?? null })}
          />
        ))}
        <div className="form-years">
          {text('summaryYear')}
          {text('planYear')}
        </div>
        {text('documentNumber')}
        {text('date', formTexts.dateExample)}
        <p className="quiet">{formTexts.hint}</p>
      </div>
      <div className="panel-foot">
        <span className="grow" />
        <Button onClick={close}>{formTexts.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {formTexts.save}
          <Kbd>Ctrl Enter</Kbd>
        </Button>
      </div>
    </form>
  );
}

type RowProps = {
  readonly field: Field;
  readonly reading: Metadata[Field];
  readonly problem: string | undefined;
  readonly control: (id: string) => ReactNode;
  readonly goToLine: ((line: number) => void) | undefined;
};

/** A value, and where it was read. */
function FormRow({ field, reading, problem, control, goToLine }: RowProps) {
  const id = useId();
  const isUnsure = reading?.certainty === 'guess' || reading?.certainty === 'likely';
  return (
    <div className="form-row">
      <label htmlFor={id}>
        {fieldNames[field]}
        {isUnsure && <Badge tone="warn">{detailTexts.toCheck}</Badge>}
      </label>
      {control(id)}
      {problem === undefined ? (
        <PlaceOf reading={reading} goToLine={goToLine} />
      ) : (
        <span className="form-problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

function PlaceOf({ reading, goToLine }: Pick<RowProps, 'reading' | 'goToLine'>) {
  if (reading === null) return <span className="form-place">{detailTexts.missing}</span>;
  const { line } = reading;
  if (line === null || goToLine === undefined) return <span className="form-place">{placeOf(reading)}</span>;
  return (
    <button type="button" className="form-place link" onClick={() => goToLine(line)}>
      {placeOf(reading)}
    </button>
  );
}
