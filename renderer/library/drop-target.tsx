import { useEffect, useState } from 'react';
import { importTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { ImportStore } from './import-store.ts';

/** The whole window takes files. Text that is dragged inside a page is left to the page. */
export function DropTarget({ imports }: { readonly imports: ImportStore }) {
  const { client } = useWorkplace();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      void client.files.dropped(files).then((chosen) => imports.start(chosen));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [client, imports]);
  if (!isOver) return null;
  return (
    <div className="drop-target">
      <div className="drop-target-card">
        <Icon name="import" size={20} />
        <b>{importTexts.drop}</b>
        <span className="quiet">{importTexts.dropHint}</span>
      </div>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
