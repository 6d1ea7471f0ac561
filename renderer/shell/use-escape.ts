import { useMemo } from 'react';
import type { Command } from '../commands.ts';
import { useCommands, useWorkplace } from '../workplace.tsx';

/** Escape steps back: first what the screen itself has to undo, and then to where one came from. */
export function useEscape(stepBack: () => boolean): void {
  const { navigation } = useWorkplace();
  useCommands(
    'escape',
    useMemo(
      (): readonly Command[] => [
        {
          id: 'here.escape',
          label: '返回',
          keys: 'Escape',
          whileTyping: true,
          run: () => {
            if (!stepBack()) void navigation.goBack();
          },
        },
      ],
      [navigation, stepBack],
    ),
  );
}

export function nothingToUndo(): boolean {
  return false;
}
