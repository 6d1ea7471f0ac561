import { useEffect } from 'react';
import { useWorkplace } from '../workplace.tsx';

/** When the page is loaded anew it comes back to the block that the caret or the focus stood in. */
export function useKeptBlock(): void {
  const { navigation } = useWorkplace();
  useEffect(() => {
    const keep = (): void => {
      const blockId = blockHere();
      if (blockId !== null) navigation.keepBlock(blockId);
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [navigation]);
}

function blockHere(): string | null {
  const { anchorNode } = document.getSelection() ?? { anchorNode: null };
  const caret = anchorNode instanceof Element ? anchorNode : (anchorNode?.parentElement ?? null);
  const blocks = '[data-block]';
  const block = document.activeElement?.closest<HTMLElement>(blocks) ?? caret?.closest<HTMLElement>(blocks);
  return block?.dataset['block'] ?? null;
}
