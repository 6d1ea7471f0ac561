import { Input, Select } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { newDraftTexts as texts } from '../texts/drafts.ts';
import { type Choosing, type Kind, type NewDraftStore, shownPreview } from './new-draft-store.ts';

type Props = { readonly state: Choosing; readonly newDraft: NewDraftStore };

/** From what, for whom, and for which year. */
export function SourceColumn({ state, newDraft }: Props) {
  return (
    <section className="source-column" aria-label={texts.from}>
      <Kinds state={state} newDraft={newDraft} />
      {state.wish.kind === 'template' ? (
        <TemplateChoice state={state} newDraft={newDraft} />
      ) : (
        <DocumentChoice state={state} newDraft={newDraft} />
      )}
      <NewDraft state={state} newDraft={newDraft} />
    </section>
  );
}

const kinds: readonly Kind[] = ['structure', 'whole', 'template'];

function Kinds({ state: { wish, documents, templates }, newDraft }: Props) {
  const name = useId();
  const set = useRef<HTMLFieldSetElement>(null);
  // The questions come when the library has answered, after the dialog has chosen where to put the focus.
  useEffect(() => set.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);
  return (
    <fieldset ref={set} className="source-kinds">
      <legend className="section-head">{texts.from}</legend>
      {kinds.map((kind) => (
        <label key={kind} className={wish.kind === kind ? 'source-kind on' : 'source-kind'}>
          <input
            type="radio"
            name={name}
            checked={wish.kind === kind}
            disabled={kind !== 'template' && documents.length === 0}
            onChange={() => void newDraft.wishFor({ kind })}
          />
          <span>
            <b className="source-name">{texts.kinds[kind].name}</b>
            <small>{kind === 'template' ? texts.kinds.template.text(templates.length) : texts.kinds[kind].text}</small>
          </span>
        </label>
      ))}
      {documents.length === 0 && <p className="source-note">{texts.noDocuments}</p>}
    </fieldset>
  );
}

function DocumentChoice({ state: { wish, documents }, newDraft }: Props) {
  return (
    <>
      <div className="section-head">{texts.document}</div>
      <Select
        className="source-select"
        aria-label={texts.document}
        value={wish.documentId}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={texts.noMatch}
        options={documents.map(({ id, title }) => ({ value: id, label: title }))}
        labelRender={({ label }) => <span className="source-choice">{label}</span>}
        optionRender={({ label }) => <span className="source-choice">{label}</span>}
        onChange={(documentId) => void newDraft.wishFor({ documentId })}
      />
    </>
  );
}

function TemplateChoice({ state: { wish, templates }, newDraft }: Props) {
  const chosen = templates.find(({ id }) => id === wish.templateId);
  return (
    <>
      <div className="section-head">{texts.template}</div>
      <Select
        className="source-select"
        aria-label={texts.template}
        value={wish.templateId}
        options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(templateId) => void newDraft.wishFor({ templateId })}
      />
      {chosen !== undefined && <p className="source-note">{chosen.description}</p>}
    </>
  );
}

const firstYear = 1949;
const years = Array.from({ length: 2100 - firstYear + 1 }, (_, i) => ({
  value: firstYear + i,
  label: texts.year(firstYear + i),
}));

function NewDraft({ state, newDraft }: Props) {
  const { wish } = state;
  const preview = shownPreview(state.preview);
  const year = wish.year ?? preview?.year ?? null;
  const id = useId();
  return (
    <>
      <div className="section-head">{texts.draft}</div>
      <div className="source-field">
        <label htmlFor={`${id}organisation`}>{texts.organisation}</label>
        <Input
          id={`${id}organisation`}
          value={wish.organisation ?? preview?.organisation ?? ''}
          placeholder={texts.organisationHint}
          onChange={(event) => void newDraft.wishFor({ organisation: event.target.value })}
        />
      </div>
      <div className="source-field">
        <label htmlFor={`${id}year`}>{texts.planYear}</label>
        <Select
          id={`${id}year`}
          value={year}
          options={years}
          onChange={(chosen) => void newDraft.wishFor({ year: chosen })}
        />
      </div>
      <div className="source-field">
        <span>{texts.summaryYear}</span>
        <output>{year === null ? '' : texts.year(year - 1)}</output>
      </div>
      {preview !== null && (
        <>
          <label className="section-head" htmlFor={`${id}title`}>
            {texts.draftTitle}
          </label>
          <Input.TextArea
            id={`${id}title`}
            className="source-new-title"
            autoSize={{ minRows: 2, maxRows: 4 }}
            maxLength={200}
            placeholder={preview.title}
            value={wish.title ?? preview.title}
            onChange={({ target }) => newDraft.nameIt(target.value.replaceAll('\n', ''))}
          />
        </>
      )}
    </>
  );
}
