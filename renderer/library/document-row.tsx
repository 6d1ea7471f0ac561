import type { MouseEvent } from 'react';
import { type DocumentSummary, isScan } from '../../shared/contract/documents.ts';
import { counted, dateInWords, genreNames, libraryTexts } from '../texts/library.ts';
import { versionTexts } from '../texts/versions.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge, Meta } from '../ui/parts.tsx';
import { RowMore } from '../ui/row-more.tsx';
import type { ToConfirm } from './to-confirm-store.ts';

type Props = {
  readonly document: DocumentSummary;
  readonly position: number;
  readonly total: number;
  readonly isChosen: boolean;
  readonly isDrafting: boolean;
  readonly toConfirm: ToConfirm | undefined;
  readonly top: number;
  readonly onChoose: (event: MouseEvent) => void;
  readonly onOpen: () => void;
};

export function DocumentRow(props: Props) {
  const { document, position, total, isChosen, isDrafting, toConfirm, top, onChoose, onOpen } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it answers the keys
    <div
      className={isChosen ? 'row row-2 on' : 'row row-2'}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={total}
      tabIndex={isChosen ? 0 : -1}
      data-id={document.id}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <Icon name="document" />
      <div className="grow">
        <div className="row-title cut" title={document.title}>
          {document.title}
        </div>
        <div className="row-meta cut">
          <Meta
            items={[
              document.organisation,
              document.documentNumber,
              document.date && dateInWords(document.date),
              isScan(document) ? libraryTexts.scan : libraryTexts.characters(document.characters),
            ]}
          />
        </div>
      </div>
      {document.olderVersions > 0 && <Badge>{versionTexts.older(document.olderVersions)}</Badge>}
      {toConfirm?.metadata && <Badge tone="warn">{libraryTexts.metadataToConfirm}</Badge>}
      {toConfirm !== undefined && toConfirm.structure > 0 && (
        <Badge tone="warn">{libraryTexts.structureToConfirm(toConfirm.structure)}</Badge>
      )}
      {isDrafting && (
        <Badge tone="accent">
          <Icon name="pen" size={12} />
          {libraryTexts.drafting}
        </Badge>
      )}
      <span className="row-genre">{document.genre === null ? '' : genreNames[document.genre]}</span>
      <span className="row-notes">
        {document.annotations === 0 ? libraryTexts.none : `${counted(document.annotations)} 批注`}
      </span>
      <RowMore title={libraryTexts.more} />
    </div>
  );
}
