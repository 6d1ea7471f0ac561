import { Button } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { TableBlock } from '../../shared/domain/block.ts';
import { editedTable } from '../../shared/domain/editing/table-edit.ts';
import { tableContent } from '../../shared/domain/table-text.ts';
import { tableTexts as texts } from '../texts/editor.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { Session } from './session.ts';
import { TableCells } from './table-cells.tsx';
import { TableTools } from './table-tools.tsx';

/** The cells of a table, changed together and taken into the draft as one step. */
export function TableEditing({ session }: { readonly session: Session }) {
  const { openId } = useStore(session.table);
  const block = openId === null ? undefined : session.blocks().find(({ id }) => id === openId);
  if (block?.kind !== 'table') return null;
  return <TableDialog key={openId} session={session} block={block} />;
}

function TableDialog({ session, block }: { readonly session: Session; readonly block: TableBlock }) {
  const [table, setTable] = useState(() => editedTable(block));
  const [area, setArea] = useState({ row: 0, column: 0, rows: 1, columns: 1 });
  const close = (): void => {
    session.table.setState({ openId: null });
    session.focus();
  };
  const apply = (): void => {
    session.edit((blocks) =>
      blocks.map((each) =>
        each.id === block.id && each.kind === 'table' ? { ...each, ...tableContent(table.rows, table.spans) } : each,
      ),
    );
    close();
  };
  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.cancel}
      width={Math.max(640, Math.min(1080, 200 + 160 * (table.rows[0]?.length ?? 1)))}
      onClose={close}
      onPrimary={apply}
      foot={
        <>
          <span className="quiet">{texts.choosing}</span>
          <span className="grow" />
          <Button onClick={close}>{texts.cancel}</Button>
          <Button type="primary" onClick={apply}>
            {texts.apply}
          </Button>
        </>
      }
    >
      <div className="editor-dialog">
        <TableTools table={table} area={area} onTable={setTable} onArea={setArea} />
        <TableCells table={table} area={area} onTable={setTable} onArea={setArea} />
      </div>
    </Dialog>
  );
}
