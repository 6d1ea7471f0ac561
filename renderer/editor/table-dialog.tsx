import { Button, Input } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { TableBlock } from '../../shared/domain/block.ts';
import { tableText } from '../../shared/domain/table-text.ts';
import { tableTexts as texts } from '../texts/editor.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { Session } from './session.ts';

/** The cells of a table, changed together and taken into the draft as one step. */
export function TableEditing({ session }: { readonly session: Session }) {
  const { openId } = useStore(session.table);
  const block = openId === null ? undefined : session.blocks().find(({ id }) => id === openId);
  if (block?.kind !== 'table') return null;
  return <TableDialog key={openId} session={session} block={block} />;
}

function TableDialog({ session, block }: { readonly session: Session; readonly block: TableBlock }) {
  const [rows, setRows] = useState(block.rows);
  const close = (): void => {
    session.table.setState({ openId: null });
    session.focus();
  };
  const apply = (): void => {
    session.edit((blocks) =>
      blocks.map((each) =>
        each.id === block.id && each.kind === 'table' ? { ...each, rows, text: tableText(rows) } : each,
      ),
    );
    close();
  };
  const change = (row: number, column: number, text: string): void =>
    setRows(rows.map((cells, i) => (i === row ? cells.with(column, text) : cells)));
  return (
    <Dialog
      title={texts.title}
      closeLabel={texts.cancel}
      width={Math.min(1080, 200 + 160 * (rows[0]?.length ?? 1))}
      onClose={close}
      onPrimary={apply}
      foot={
        <>
          <Button onClick={() => setRows([...rows, (rows.at(-1) ?? ['']).map(() => '')])}>{texts.addRow}</Button>
          <span className="grow" />
          <Button onClick={close}>{texts.cancel}</Button>
          <Button type="primary" onClick={apply}>
            {texts.apply}
          </Button>
        </>
      }
    >
      <div className="editor-dialog table-cells">
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no other name than their number
          <div key={row} className="table-cells-row">
            {cells.map((text, column) => (
              <Input
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have columns
                key={column}
                data-first-focus={row === 0 && column === 0 ? '' : undefined}
                aria-label={texts.cell(row + 1, column + 1)}
                value={text}
                onChange={(event) => change(row, column, event.target.value)}
              />
            ))}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
