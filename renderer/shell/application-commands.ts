import { useCallback, useMemo } from 'react';
import type { HostEvent } from '../../shared/contract/workbench.ts';
import { messageOf } from '../client.ts';
import type { Command } from '../commands.ts';
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
      { id: 'go.library', label: '打开资料库', keys: 'Alt+1', run: () => void navigation.go({ screen: 'library' }) },
      { id: 'go.drafts', label: '打开起草', keys: 'Alt+2', run: () => void navigation.go({ screen: 'drafts' }) },
      { id: 'go.settings', label: '打开设置', keys: 'Ctrl+,', run: () => void navigation.go({ screen: 'settings' }) },
      { id: 'pane.next', label: '到下一栏', keys: 'F6', run: () => focusNextPane(1) },
      { id: 'here.previousPane', label: '到上一栏', keys: 'Shift+F6', run: () => focusNextPane(-1) },
      { id: 'theme.toggle', label: '切换深浅主题', run: () => change({ theme: dark() ? 'light' : 'dark' }) },
      {
        id: 'text.larger',
        label: '放大正文',
        keys: 'Ctrl+=',
        run: () => change({ textSize: Math.min(24, size() + 1) }),
      },
      {
        id: 'text.smaller',
        label: '缩小正文',
        keys: 'Ctrl+-',
        run: () => change({ textSize: Math.max(15, size() - 1) }),
      },
    ];
  }, [navigation, preferences, toasts]);
  useCommands('application', list);
  const hear = useCallback(
    (event: HostEvent) => {
      if (event.event === 'menu') commands.run(event.data.command);
      if (event.event === 'library.restarted') {
        toasts.show({ kind: 'warn', text: '资料库程序刚才退出，已重新启动。刚做的一步请核对一下。' });
      }
      if (event.event === 'library.failed') toasts.show({ kind: 'error', text: event.data.reason });
    },
    [commands, toasts],
  );
  useHostEvents(hear);
}
