import { Button } from 'antd';
import type { DocumentSummary } from '../../shared/contract/documents.ts';
import { dateInWords, detailTexts, fieldNames, libraryTexts, trashTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import { localDate } from './arrange.ts';

type Props = { readonly document: DocumentSummary; readonly restore: () => void };

/** A document in the trash: what it is, and the way back. */
export function TrashPanel({ document, restore }: Props) {
  const { title, organisation, originalName, characters, annotations, deletedAt } = document;
  return (
    <div className="detail-panel">
      <div className="detail-head">
        <h2 className="detail-title">{title}</h2>
        <div className="detail-actions">
          <Button type="primary" icon={<Icon name="undo" />} onClick={restore}>
            {trashTexts.restore}
            <Kbd>R</Kbd>
          </Button>
        </div>
      </div>
      <div className="detail-body">
        <dl className="facts">
          <dt>{fieldNames.organisation}</dt>
          <dd>{organisation ?? detailTexts.missing}</dd>
          <dt>{detailTexts.original}</dt>
          <dd>{originalName}</dd>
          <dt>{detailTexts.notes}</dt>
          <dd>{annotations === 0 ? libraryTexts.none : libraryTexts.notes(annotations)}</dd>
          <dt>{trashTexts.size}</dt>
          <dd>{libraryTexts.characters(characters)}</dd>
          <dt>{trashTexts.deleted}</dt>
          <dd>{deletedAt === null ? libraryTexts.none : dateInWords(localDate(deletedAt))}</dd>
        </dl>
      </div>
    </div>
  );
}
