import { Button } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { messageOf } from '../client.ts';
import { createOriginalLines } from '../original/original-lines.ts';
import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';
import { structureTexts } from '../texts/structure.ts';
import { EmptyState, Failed } from '../ui/parts.tsx';
import { useHostEvents, useWorkplace } from '../workplace.tsx';
import { ReadyScreen } from './ready-screen.tsx';
import { StructureContext } from './structure-context.ts';
import { createStructureStore, type StructureState, type StructureStore } from './structure-store.ts';
import './structure.css';

type Props = { readonly documentId: string; readonly blockId: string | null };

/** How a document was read, and what to make right of it. */
export function StructureScreen({ documentId, blockId }: Props) {
  const { client } = useWorkplace();
  const [stores] = useState(() => ({
    structure: createStructureStore(client, documentId),
    original: createOriginalLines(client, documentId),
    lastMessage: { close: null },
  }));
  const { structure, original } = stores;
  const state = useStore(structure.store);
  useEffect(() => void structure.load(), [structure]);
  useHostEvents(useCallback((event) => structure.hear(event), [structure]));
  useHostEvents(original.hear);
  return (
    <StructureContext value={stores}>
      {state.status === 'ready' ? <ReadyScreen blockId={blockId} /> : <NotReady structure={structure} state={state} />}
    </StructureContext>
  );
}

type NotReadyProps = {
  readonly structure: StructureStore;
  readonly state: Exclude<StructureState, { readonly status: 'ready' }>;
};

/** What stands in place of the structure: that it is being opened, why it is not, or that it is in the trash. */
function NotReady({ structure, state }: NotReadyProps) {
  const { navigation, toasts } = useWorkplace();
  const texts = structureTexts;
  const toLibrary = <Button onClick={() => void navigation.go({ screen: 'library' })}>{texts.toLibrary}</Button>;
  const restore = () =>
    void structure.restoreDocument().catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }));
  switch (state.status) {
    case 'failed':
      return (
        <Bare>
          <Failed message={state.message}>
            {toLibrary}
            <Button onClick={() => void structure.load()}>{texts.retry}</Button>
          </Failed>
        </Bare>
      );
    case 'trashed':
      return (
        <Bare title={state.title}>
          <EmptyState title={texts.inTrash} text={texts.inTrashText}>
            {toLibrary}
            <Button type="primary" onClick={restore}>
              {texts.restore}
            </Button>
          </EmptyState>
        </Bare>
      );
    case 'loading':
      return (
        <Bare>
          <p className="screen-loading" role="status">
            {texts.loading}
          </p>
        </Bare>
      );
  }
}

function Bare({
  title = structureTexts.document,
  children,
}: {
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const top = <TopBar back={{ label: structureTexts.library, place: { screen: 'library' } }} title={title} />;
  return (
    <Screen top={top} status={<StatusBar facts={[]} keys={[]} />}>
      {children}
    </Screen>
  );
}
