import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';

export function EditorScreen(_: { draftId: string; blockId: string | null }) {
  return (
    <Screen top={<TopBar title="EditorScreen" />} status={<StatusBar facts={[]} keys={[]} />}>
      <p>…</p>
    </Screen>
  );
}
