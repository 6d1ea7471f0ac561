import { Button } from 'antd';
import type { ReactNode } from 'react';
import { messageOf } from '../client.ts';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { notThereTexts as texts } from '../texts/document.ts';
import { EmptyState, Failed } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { NotThere } from './opened.ts';

type Props = {
  readonly state: NotThere;
  readonly load: () => Promise<void>;
  readonly restore: () => Promise<void>;
  /** That it is being opened, and what is to be said of it in the trash. */
  readonly words: { readonly loading: string; readonly inTrashText: string };
};

/** What stands in place of a document: that it is being opened, why it is not, or that it is in the trash. */
export function DocumentNotThere({ state, load, restore, words }: Props) {
  const { navigation, toasts } = useWorkplace();
  const toLibrary = <Button onClick={() => void navigation.go({ screen: 'library' })}>{texts.toLibrary}</Button>;
  const tell = (error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) });
  switch (state.status) {
    case 'failed':
      return (
        <Bare>
          <Failed message={state.message}>
            {toLibrary}
            <Button onClick={() => void load()}>{texts.retry}</Button>
          </Failed>
        </Bare>
      );
    case 'trashed':
      return (
        <Bare title={state.title}>
          <EmptyState title={texts.inTrash} text={words.inTrashText}>
            {toLibrary}
            <Button type="primary" onClick={() => void restore().catch(tell)}>
              {texts.restore}
            </Button>
          </EmptyState>
        </Bare>
      );
    case 'loading':
      return (
        <Bare>
          <p className="screen-loading" role="status">
            {words.loading}
          </p>
        </Bare>
      );
  }
}

function Bare({ title = texts.document, children }: { readonly title?: string; readonly children: ReactNode }) {
  const top = <TopBar back={{ label: texts.library, place: { screen: 'library' } }} title={title} />;
  return (
    <Screen top={top} status={<StatusBar facts={[]} keys={[]} />}>
      {children}
    </Screen>
  );
}
