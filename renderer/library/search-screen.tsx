import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';

export function SearchScreen(_: { query: string }) {
  return (
    <Screen top={<TopBar title="SearchScreen" />} status={<StatusBar facts={[]} keys={[]} />}>
      <p>…</p>
    </Screen>
  );
}
