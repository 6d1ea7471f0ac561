import { Button } from 'antd';
import { localDate } from '../library/arrange.ts';
import { dateInWords, detailTexts, fieldNames, libraryTexts } from '../texts/library.ts';
import { trashTexts as texts } from '../texts/trash.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/parts.tsx';
import type { Trashed } from './trash-store.ts';

type Props = { readonly item: Trashed; readonly restore: () => void };

/** What it is that lies in the trash, and the way back. */
export function TrashPanel({ item, restore }: Props) {
  const { title, organisation, characters, deletedAt } = item.summary;
  return (
    <div className="detail-panel">
      <div className="detail-head">
        <h2 className="detail-title">{title}</h2>
        <div className="detail-actions">
          <Button type="primary" icon={<Icon name="undo" />} onClick={restore}>
            {texts.restore}
            <Kbd>R</Kbd>
          </Button>
        </div>
      </div>
      <div className="detail-body">
        <dl className="facts">
          <dt>{texts.kind}</dt>
          <dd>{texts.kinds[item.kind]}</dd>
          <dt>{fieldNames.organisation}</dt>
          <dd>{organisation ?? detailTexts.missing}</dd>
          {facts(item).map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
          <dt>{texts.size}</dt>
          <dd>{libraryTexts.characters(characters)}</dd>
          <dt>{texts.deleted}</dt>
          <dd>{deletedAt === null ? libraryTexts.none : dateInWords(localDate(deletedAt))}</dd>
        </dl>
      </div>
    </div>
  );
}

function facts({ kind, summary }: Trashed): readonly (readonly [string, string])[] {
  if (kind === 'draft') return [[fieldNames.planYear, texts.year(summary.year)]];
  const { originalName, annotations } = summary;
  return [
    [detailTexts.original, originalName],
    [detailTexts.notes, annotations === 0 ? libraryTexts.none : libraryTexts.notes(annotations)],
  ];
}
