import { useEffect } from 'react';
import { useWorkplace } from '../workplace.tsx';

/** When the page is loaded anew it comes back to the block that `here` names, usually that of the caret or the focus. */
export function useKeptBlock(here: () => string | null = blockHere): void {
  const { navigation } = useWorkplace();
  useEffect(() => {
    const keep = (): void => {
      const blockId = here();
      if (blockId !== null) navigation.keepBlock(blockId);
    };
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [navigation, here]);
}

function blockHere(): string | null {
  const { anchorNode } = document.getSelection() ?? { anchorNode: null };
  const caret = anchorNode instanceof Element ? anchorNode : (anchorNode?.parentElement ?? null);
  const blocks = '[data-block]';
  const block = document.activeElement?.closest<HTMLElement>(blocks) ?? caret?.closest<HTMLElement>(blocks);
  return block?.dataset['block'] ?? null;
}
