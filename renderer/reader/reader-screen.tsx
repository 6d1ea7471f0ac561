import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';

export function ReaderScreen(_: { documentId: string; blockId: string | null; query: string | null }) {
  return (
    <Screen top={<TopBar title="ReaderScreen" />} status={<StatusBar facts={[]} keys={[]} />}>
      <p>…</p>
    </Screen>
  );
}
