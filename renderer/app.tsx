import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Settings } from '../shared/domain/settings.ts';
import { NewDraft } from './drafts/new-draft.tsx';
import { LibraryProvider } from './library/library-context.tsx';
import { RunningWork } from './library/running-work.tsx';
import { KeysOverlay } from './palette/keys-overlay.tsx';
import { Palette } from './palette/palette.tsx';
import { screens } from './screens.tsx';
import { AltHints } from './shell/alt-hints.tsx';
import { useApplicationCommands } from './shell/application-commands.ts';
import { useHomeFocus } from './shell/home-focus.ts';
import { useKeptBlock } from './shell/kept-block.ts';
import { isPopupOpen } from './shell/popups.ts';
import { Rail } from './shell/shell.tsx';
import { themeFromTokens } from './ui/theme.ts';
import { ToastList } from './ui/toast-list.tsx';
import { VersionQuestion } from './versions/version-question.tsx';
import { usePlace, useWorkplace } from './workplace.tsx';

export function App() {
  const { preferences, toasts, commands } = useWorkplace();
  const settings = useStore(preferences.store, (state) => state.settings);
  const mode = useMode(settings.theme);
  const place = usePlace();
  useApplicationCommands();
  useHomeFocus();
  useKeptBlock();
  useReadingStyle(settings);
  useLayoutEffect(() => {
    let wasOverScreen = false;
    // Looked at before anybody answers: by the time the key comes here, what it closed is gone.
    const before = (event: KeyboardEvent) => {
      wasOverScreen = event.key === 'Escape' && isPopupOpen();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && (event.defaultPrevented || wasOverScreen)) return;
      if (commands.press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', before, true);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', before, true);
      window.removeEventListener('keydown', press);
    };
  }, [commands]);
  const theme = useMemo(() => themeFromTokens(mode), [mode]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <LibraryProvider>
        <NewDraft />
        <VersionQuestion />
        <div className="app">
          <Rail />
          {screens(place)}
          <RunningWork />
        </div>
        <ToastList toasts={toasts} />
        <Palette />
        <KeysOverlay />
        <AltHints />
      </LibraryProvider>
    </ConfigProvider>
  );
}

/** The theme as it is now, set on the page before antd reads the tokens. */
function useMode(theme: Settings['theme']): 'light' | 'dark' {
  const [systemDark, setSystemDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)');
    const change = () => setSystemDark(media.matches);
    media.addEventListener('change', change);
    return () => media.removeEventListener('change', change);
  }, []);
  const mode = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme;
  document.documentElement.dataset['theme'] = mode;
  // The desktop remembers the ground colour, so that the next start does not flash.
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--bg-app').trim();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground);
  return mode;
}

const families = { song: 'var(--font-read)', fangsong: 'var(--font-fangsong)', hei: 'var(--font-hei)' } as const;

function useReadingStyle({ textSize, readingFont }: Settings): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--read-size', `${textSize}px`);
    style.setProperty('--read-line', `${Math.round(textSize * 1.82)}px`);
    style.setProperty('--read-font', families[readingFont]);
  }, [textSize, readingFont]);
}
