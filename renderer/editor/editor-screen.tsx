import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { StoredDraft } from '../../shared/contract/drafts.ts';
import { messageOf } from '../client.ts';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { editorTexts as texts } from '../texts/editor.ts';
import { Failed } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import { DraftScreen } from './draft-screen.tsx';
import './editor.css';

type View =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly draft: StoredDraft }
  | { readonly status: 'failed'; readonly message: string };

/** Opens a draft and hands it to the editor; opened again it starts from what the library has. */
export function EditorScreen({ draftId, blockId }: { readonly draftId: string; readonly blockId: string | null }) {
  const { client, navigation } = useWorkplace();
  const [view, setView] = useState<View>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const open = useCallback(() => setAttempt((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it again
  useEffect(() => {
    let isCurrent = true;
    setView({ status: 'loading' });
    client.call('drafts.get', { id: draftId }).then(
      (draft) => isCurrent && setView({ status: 'ready', draft }),
      (error: unknown) => isCurrent && setView({ status: 'failed', message: messageOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, draftId, attempt]);

  if (view.status === 'ready') {
    return <DraftScreen key={attempt} draft={view.draft} blockId={blockId} onReload={open} />;
  }
  const back = { label: texts.drafts, place: { screen: 'drafts' } } as const;
  return (
    <Screen
      top={<TopBar back={back} title={view.status === 'loading' ? texts.loading : texts.untitled} />}
      status={<StatusBar facts={[]} keys={[]} />}
    >
      {view.status === 'failed' && (
        <Failed message={view.message}>
          <Button type="primary" onClick={open}>
            {texts.retry}
          </Button>
          <Button onClick={() => void navigation.go(back.place)}>{texts.toDrafts}</Button>
        </Failed>
      )}
    </Screen>
  );
}
