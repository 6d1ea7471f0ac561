import { Dropdown } from 'antd';
import { useMemo } from 'react';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import { localDate } from '../library/arrange.ts';
import { useLibrary } from '../library/library-context.tsx';
import { dateInWords } from '../texts/library.ts';
import { versionTexts as texts } from '../texts/versions.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';
import { useCommands, useWorkplace } from '../workplace.tsx';
import { useVersionActions } from './use-version-actions.ts';
import { useVersions } from './use-versions.ts';
import { versionCommands } from './version-commands.ts';
import './versions.css';

const separate = 'separate';

/** Beside the title of what is read: that it is an old version and where the newest is, or which old versions it has. */
export function ReaderVersions({ summary }: { readonly summary: DocumentSummary }) {
  const { id, newestVersionId, olderVersions } = summary;
  const { versions: store } = useLibrary();
  const { navigation } = useWorkplace();
  const actions = useVersionActions();
  const versions = useVersions(summary);
  useCommands(
    'versions',
    useMemo(() => versionCommands(store, id), [store, id]),
  );
  const open = (documentId: string) => void navigation.go({ screen: 'reader', documentId });
  if (newestVersionId !== null) {
    return (
      <>
        <Badge tone="warn">{texts.isOlder}</Badge>
        <button type="button" className="link version-link" onClick={() => open(newestVersionId)}>
          {texts.toNewest}
        </button>
      </>
    );
  }
  if (olderVersions === 0) return null;
  const older = versions.filter((version) => version.id !== id);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...older.map(({ id: key, originalName, importedAt }) => ({
            key,
            label: texts.open(originalName),
            extra: texts.importedOn(dateInWords(localDate(importedAt))),
          })),
          { type: 'divider' as const },
          { key: separate, label: texts.separate },
        ],
        onClick: ({ key }) => (key === separate ? actions.separate(id) : open(key)),
      }}
    >
      <button type="button" className="version-link badge badge-plain">
        {texts.older(olderVersions)}
        <Icon name="down" size={12} />
      </button>
    </Dropdown>
  );
}
