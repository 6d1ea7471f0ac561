import { useEffect, useRef } from 'react';
import type { Session } from './session.ts';
import './paper.css';

/** The sheet on the desk. ProseMirror owns what is inside; React only gives it its place. */
export function Paper({ session, blockId }: { readonly session: Session; readonly blockId: string | null }) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    sheet.current?.append(session.view.dom);
    if (blockId === null) session.begin();
    else session.show(blockId);
  }, [session, blockId]);
  return (
    <div className="desk scroll editor-desk">
      <div ref={sheet} className="paper editor-paper" data-pane="text" />
    </div>
  );
}
