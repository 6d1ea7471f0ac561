import { useStore } from 'zustand';
import { isScan } from '../../shared/contract/documents.ts';
import { dateInWords, detailTexts, fieldNames, genreNames, libraryTexts } from '../texts/library.ts';
import { versionTexts } from '../texts/versions.ts';
import { Icon } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import { useVersions } from '../versions/use-versions.ts';
import { VersionList } from '../versions/version-list.tsx';
import { useWorkplace } from '../workplace.tsx';
import { localDate } from './arrange.ts';
import type { DetailActions } from './detail-panel.tsx';
import type { ShownDetail } from './detail-store.ts';
import { Fact, reading } from './fact.tsx';
import { useLibrary } from './library-context.tsx';
import { sectionFacts } from './section-facts.ts';
import { TagCounts } from './tag-counts.tsx';

type Props = { readonly shown: ShownDetail; readonly actions: DetailActions };

export function SummaryTab({ shown, actions }: Props) {
  const { summary, metadata } = shown.document;
  const versions = useVersions(summary);
  const blockOfLine = (line: number): string | undefined =>
    shown.document.blocks.find(({ source }) => source !== null && source.line <= line && line <= source.endLine)?.id;
  const open = (line: number) => actions.open(blockOfLine(line));
  const { organisation, genre, summaryYear, planYear, documentNumber, date } = metadata;
  return (
    <div className="detail-body">
      <dl className="facts">
        {metadata.title === null && <Fact name={fieldNames.title} readings={[reading(null, '', open)]} />}
        <Fact name={fieldNames.organisation} readings={[reading(organisation, organisation?.value, open)]} />
        <Fact name={fieldNames.genre} readings={[reading(genre, genre && genreNames[genre.value], open)]} />
        <Fact
          name={detailTexts.year}
          readings={[
            ...(summaryYear === null && planYear !== null
              ? []
              : [reading(summaryYear, summaryYear && detailTexts.summaryOf(summaryYear.value), open)]),
            ...(planYear === null ? [] : [reading(planYear, detailTexts.planFor(planYear.value), open)]),
          ]}
        />
        <Fact name={fieldNames.documentNumber} readings={[reading(documentNumber, documentNumber?.value, open)]} />
        <Fact name={fieldNames.date} readings={[reading(date, date && dateInWords(date.value), open)]} />
        <dt>{detailTexts.original}</dt>
        <dd className="cut" title={summary.originalName}>
          {summary.originalName}
        </dd>
        <dt>{detailTexts.imported}</dt>
        <dd>{dateInWords(localDate(summary.importedAt))}</dd>
      </dl>
      {versions.length > 1 && (
        <section>
          <h3 className="section-head">{versionTexts.chain}</h3>
          <VersionList documentId={summary.id} versions={versions} />
        </section>
      )}
      <section>
        <h3 className="section-head">{detailTexts.outline}</h3>
        {isScan(summary) && <p className="quiet">{shown.document.diagnostics.map(({ message }) => message)}</p>}
        {!isScan(summary) && shown.outline.sections.length === 0 && <p className="quiet">{detailTexts.noSections}</p>}
        <ul className="outline-brief">
          {shown.outline.sections.map((section) => (
            <li key={section.blockId}>
              <button type="button" onClick={() => actions.open(section.blockId)}>
                <span className="cut grow" title={`${section.label ?? ''}${section.title}`}>
                  {section.label}
                  {section.title}
                </span>
                <span className="count">
                  <Meta items={sectionFacts(section)} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {shown.notes.length > 0 && (
        <section>
          <h3 className="section-head">{detailTexts.notes}</h3>
          <TagCounts notes={shown.notes} />
        </section>
      )}
      <UsedIn documentIds={versions.length > 1 ? versions.map(({ id }) => id) : [shown.id]} />
    </div>
  );
}

/** Drafts that were made from this document, in any of its versions. */
function UsedIn({ documentIds }: { readonly documentIds: readonly string[] }) {
  const { navigation } = useWorkplace();
  const { library } = useLibrary();
  const all = useStore(library.store, (state) => (state.status === 'ready' ? state.drafts : none));
  const drafts = all.filter(({ source }) => source.from === 'document' && documentIds.includes(source.documentId));
  if (drafts.length === 0) return null;
  return (
    <section>
      <h3 className="section-head">{detailTexts.usedIn}</h3>
      <ul className="outline-brief">
        {drafts.map(({ id, title, characters }) => (
          <li key={id}>
            <button type="button" onClick={() => void navigation.go({ screen: 'editor', draftId: id })}>
              <Icon name="pen" />
              <span className="cut grow">{title}</span>
              <span className="count">{libraryTexts.characters(characters)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
const none: readonly never[] = [];
