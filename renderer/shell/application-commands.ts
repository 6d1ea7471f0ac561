import { useCallback, useMemo } from 'react';
import type { CommandId } from '../../shared/contract/commands.ts';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { messageOf } from '../client.ts';
import { type Command, named } from '../commands.ts';
import { useCommands, useHostEvents, useWorkplace } from '../workplace.tsx';
import { focusNextPane } from './panes.ts';

/** What can be done wherever one is. */
export function useApplicationCommands(): void {
  const { navigation, preferences, commands, toasts } = useWorkplace();
  const list = useMemo((): readonly Command[] => {
    const change = (changes: Parameters<typeof preferences.change>[0]): void =>
      void preferences
        .change(changes)
        .catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
    const size = () => preferences.store.getState().settings.textSize;
    const dark = () => document.documentElement.dataset['theme'] === 'dark';
    return [
      named('go.library', () => void navigation.go({ screen: 'library' })),
      named('go.drafts', () => void navigation.go({ screen: 'drafts' })),
      named('go.trash', () => void navigation.go({ screen: 'trash' })),
      named('go.settings', () => void navigation.go({ screen: 'settings' })),
      named('pane.next', () => focusNextPane(1)),
      { id: 'here.previousPane', label: '换到上一栏', keys: 'Shift+F6', run: () => focusNextPane(-1) },
      named('theme.toggle', () => change({ theme: dark() ? 'light' : 'dark' })),
      named('text.larger', () => change({ textSize: Math.min(24, size() + 1) })),
      named('text.smaller', () => change({ textSize: Math.max(15, size() - 1) })),
    ];
  }, [navigation, preferences, toasts]);
  useCommands('application', list);
  const hear = useCallback(
    (event: HostEvent) => {
      if (event.event === 'menu' && isHeard(event.data.command)) commands.run(event.data.command);
      if (event.event === 'library.restarted') {
        toasts.show({ kind: 'warn', text: '资料库程序刚才退出，已重新启动。刚做的一步请核对一下。' });
      }
      if (event.event === 'library.failed') toasts.show({ kind: 'error', text: event.data.reason });
    },
    [commands, toasts],
  );
  useHostEvents(hear);
}

/** A dialog keeps the keys to itself, and what the menu tells as well; its fields take back what was typed in them. */
function isHeard(command: CommandId): boolean {
  if (document.querySelector('dialog[open], .ant-modal-wrap') === null) return true;
  return command.startsWith('edit.') && document.activeElement?.matches('input, textarea') === true;
}
