import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { type Command, named } from '../commands.ts';
import { ExportDialog } from '../exporting/export-dialog.tsx';
import { readerTexts } from '../texts/reader.ts';
import { Icon } from '../ui/icon.tsx';
import { useCommands } from '../workplace.tsx';
import { useReady } from './reader-context.ts';

type Props = { readonly onGoTo: (blockId: string) => void };

/** A document on paper and in a file, with its annotations or without. */
export function ReaderExport({ onGoTo }: Props) {
  const { summary, blocks, metadata } = useReady((ready) => ready.document);
  const [isOpen, setOpen] = useState(false);
  const commands = useMemo((): readonly Command[] => [named('draft.export', () => setOpen(true))], []);
  useCommands('reader export', commands);
  return (
    <>
      <Button
        type="text"
        className="pane-button"
        data-command="draft.export"
        aria-label={readerTexts.export}
        title={readerTexts.export}
        icon={<Icon name="export" />}
        onClick={() => setOpen(true)}
      >
        {readerTexts.export}
      </Button>
      {isOpen && (
        <ExportDialog
          source={{ of: 'document', id: summary.id }}
          title={summary.title}
          heading={metadata.title?.value ?? null}
          blocks={blocks}
          labels={null}
          onClose={() => setOpen(false)}
          onGoTo={onGoTo}
        />
      )}
    </>
  );
}
