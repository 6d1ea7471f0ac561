import { Screen, StatusBar, TopBar } from '../shell/shell.tsx';

export function SettingsScreen() {
  return (
    <Screen top={<TopBar title="SettingsScreen" />} status={<StatusBar facts={[]} keys={[]} />}>
      <p>…</p>
    </Screen>
  );
}
