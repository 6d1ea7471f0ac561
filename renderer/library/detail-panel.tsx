import { Button, Dropdown, Tabs } from 'antd';
import { useStore } from 'zustand';
import { type DocumentSummary, isScan } from '../../shared/contract/documents.ts';
import { sectionCount } from '../../shared/domain/section-count.ts';
import { detailTexts, libraryTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { Failed, Kbd } from '../ui/parts.tsx';
import type { ShownDetail } from './detail-store.ts';
import { moreItems } from './document-menu.tsx';
import { useLibrary } from './library-context.tsx';
import { MetadataForm } from './metadata-form.tsx';
import { NotesTab } from './notes-tab.tsx';
import { OutlineTab } from './outline-tab.tsx';
import { SummaryTab } from './summary-tab.tsx';

export type DetailActions = {
  readonly open: (blockId?: string) => void;
  readonly structure: () => void;
  readonly draft: () => void;
  readonly setVersion: () => void;
  readonly remove: () => void;
  readonly edit: (isEditing: boolean) => void;
};

type Props = {
  readonly summary: DocumentSummary;
  readonly isEditing: boolean;
  readonly actions: DetailActions;
};

/** What is in the chosen document, without opening it. */
export function DetailPanel({ summary, isEditing, actions }: Props) {
  const { detail } = useLibrary();
  const state = useStore(detail.store);
  const shown = state.status === 'ready' && state.id === summary.id ? state : null;
  return (
    <div className="detail-panel">
      <Head summary={summary} actions={actions} />
      {shown !== null && isEditing && (
        <MetadataForm key={summary.id} document={shown.document} close={() => actions.edit(false)} />
      )}
      {shown !== null && !isEditing && <DetailTabs shown={shown} actions={actions} />}
      {state.status === 'failed' && state.id === summary.id && (
        <Failed message={state.message}>
          <Button onClick={() => void detail.reload()}>{libraryTexts.retry}</Button>
        </Failed>
      )}
    </div>
  );
}

function Head({ summary, actions }: Omit<Props, 'isEditing'>) {
  return (
    <div className="detail-head">
      <h2 className="detail-title">{summary.title}</h2>
      <div className="detail-actions">
        <Button type="primary" icon={<Icon name="eye" />} onClick={() => actions.open()}>
          {libraryTexts.open}
          <Kbd>Enter</Kbd>
        </Button>
        <Button icon={<Icon name="pen" />} disabled={isScan(summary)} onClick={actions.draft}>
          {libraryTexts.draftFrom}
        </Button>
        <span className="grow" />
        <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: moreItems(actions, isScan(summary)) }}>
          <Button icon={<Icon name="more" />} aria-label={libraryTexts.more} />
        </Dropdown>
      </div>
    </div>
  );
}

function DetailTabs({ shown, actions }: { readonly shown: ShownDetail; readonly actions: DetailActions }) {
  const sections = sectionCount(shown.document.blocks);
  const title = (name: string, count: number) => (
    <>
      {name}
      <em>{count}</em>
    </>
  );
  return (
    <Tabs
      key={shown.id}
      className="detail-tabs"
      items={[
        { key: 'summary', label: detailTexts.summary, children: <SummaryTab shown={shown} actions={actions} /> },
        {
          key: 'outline',
          label: title(detailTexts.outline, sections),
          children: <OutlineTab shown={shown} open={actions.open} />,
        },
        {
          key: 'notes',
          label: title(detailTexts.notes, shown.notes.length),
          children: <NotesTab notes={shown.notes} open={actions.open} />,
        },
      ]}
    />
  );
}
