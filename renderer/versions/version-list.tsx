import type { DocumentSummary } from '../../shared/contract/documents.ts';
import { localDate } from '../library/arrange.ts';
import { dateInWords, libraryTexts } from '../texts/library.ts';
import { versionTexts as texts } from '../texts/versions.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge, Meta } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { useVersionActions } from './use-version-actions.ts';
import './versions.css';

type Props = { readonly documentId: string; readonly versions: readonly DocumentSummary[] };

/** The versions of a document, newest first: each can be opened, and parted from the one above it. */
export function VersionList({ documentId, versions }: Props) {
  const { navigation } = useWorkplace();
  const actions = useVersionActions();
  return (
    <ul className="version-list" aria-label={texts.chain}>
      {versions.map((version, i) => {
        const newer = versions[i - 1];
        return (
          <li key={version.id}>
            <button
              type="button"
              className="version-open grow"
              aria-current={version.id === documentId ? 'true' : undefined}
              onClick={() => void navigation.go({ screen: 'reader', documentId: version.id })}
            >
              <span className="cut version-file" title={version.originalName}>
                {version.originalName}
              </span>
              <span className="count">
                <Meta
                  items={[
                    texts.importedOn(dateInWords(localDate(version.importedAt))),
                    version.annotations === 0 ? null : libraryTexts.notes(version.annotations),
                  ]}
                />
              </span>
            </button>
            {newer === undefined && <Badge tone="accent">{texts.newest}</Badge>}
            {version.id === documentId && newer !== undefined && <Badge>{texts.thisOne}</Badge>}
            {newer !== undefined && (
              <button
                type="button"
                className="icon-button"
                aria-label={texts.separateFrom(version.originalName)}
                title={texts.separate}
                onClick={() => actions.separate(newer.id)}
              >
                <Icon name="close" size={12} />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
