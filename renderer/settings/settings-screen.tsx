import { Checkbox, Input, Segmented, Slider } from 'antd';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { screenSizeText } from '../../shared/domain/layout/type-sizes.ts';
import { useOffice } from '../office.ts';
import { Screen, SearchButton, StatusBar, TopBar } from '../shell/shell.tsx';
import { nothingToUndo, useEscape } from '../shell/use-escape.ts';
import { officeTexts } from '../texts/office.ts';
import { profileTexts } from '../texts/profiles.ts';
import { settingsTexts as texts } from '../texts/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { KeysTable } from '../ui/keys-table.tsx';
import { useWorkplace } from '../workplace.tsx';
import { ProfileSetting } from './profile-setting.tsx';
import { Row } from './row.tsx';
import './settings.css';
import { type SaveState, useSaving } from './use-saving.ts';
import { useTextSetting } from './use-text-setting.ts';

const keys = [
  ['F1', texts.keysTitle],
  ['Esc', texts.back],
] as const;

export function SettingsScreen() {
  const { preferences, commands } = useWorkplace();
  const settings = useStore(preferences.store, (state) => state.settings);
  const groups = useStore(commands.store, (state) => state.groups);
  const { state, change } = useSaving();
  useEscape(nothingToUndo);
  const organisation = useTextSetting(settings.organisation, (value) => change({ organisation: value }));
  const author = useTextSetting(settings.author, (value) => change({ author: value }));
  return (
    <Screen
      top={
        <TopBar title={texts.title} state={<Saved state={state} />}>
          <SearchButton />
        </TopBar>
      }
      status={<StatusBar facts={[]} keys={keys} />}
    >
      <div className="settings scroll">
        <Section title={texts.office}>
          <Row label={texts.organisation} hint={texts.organisationHint}>
            {(id) => <Input id={id} maxLength={100} {...organisation} />}
          </Row>
          <Row label={texts.author} hint={texts.authorHint}>
            {(id) => <Input id={id} maxLength={40} {...author} />}
          </Row>
        </Section>
        <Section title={texts.appearance}>
          <Choice
            label={texts.theme}
            names={texts.themes}
            value={settings.theme}
            onChange={(theme) => change({ theme })}
          />
        </Section>
        <Section title={texts.text}>
          <TextSize size={settings.textSize} onChange={(textSize) => change({ textSize })} />
          <Choice
            label={texts.readingFont}
            names={texts.fonts}
            value={settings.readingFont}
            onChange={(readingFont) => change({ readingFont })}
          />
          <div className="settings-sample paper" role="img" aria-label={texts.sampleLabel}>
            {texts.sample.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Section>
        <Section title={profileTexts.section}>
          <ProfileSetting chosen={settings.profile} onChange={(profile) => change({ profile })} />
        </Section>
        <Section title={officeTexts.section}>
          <OldWord isOn={settings.libreOffice} onChange={(libreOffice) => change({ libreOffice })} />
        </Section>
        <Section title={texts.keys}>
          <KeysTable commands={[...groups.values()].flat()} />
        </Section>
      </div>
    </Screen>
  );
}

function OldWord({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  const office = useOffice();
  const { looking, absent, found } = officeTexts;
  const hint = office === undefined ? looking : office === null ? absent : found(office.version, office.program);
  return (
    <Row label={officeTexts.label} hint={hint}>
      {(id) => (
        <Checkbox
          id={id}
          checked={isOn}
          // What is not there can be done without, not asked for.
          disabled={office == null && !isOn}
          onChange={({ target }) => onChange(target.checked)}
        >
          {officeTexts.use}
        </Checkbox>
      )}
    </Row>
  );
}

function Saved({ state }: { readonly state: SaveState }) {
  return (
    <span className="settings-saved" aria-live="polite">
      {state === 'saved' && (
        <>
          <Icon name="check" size={12} />
          {texts.saved}
        </>
      )}
    </span>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type ChoiceProps<V extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<V, string>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
};

function Choice<V extends string>({ label, names, value, onChange }: ChoiceProps<V>) {
  return (
    <div className="settings-row">
      <span>{label}</span>
      <div>
        <Segmented<V>
          // Its radio buttons are a stop already.
          tabIndex={-1}
          aria-label={label}
          value={value}
          onChange={onChange}
          options={Object.entries<string>(names).map(([key, name]) => ({ value: key as V, label: name }))}
        />
      </div>
    </div>
  );
}

function TextSize({ size, onChange }: { readonly size: number; readonly onChange: (size: number) => void }) {
  return (
    <div className="settings-row">
      <span>{texts.textSize}</span>
      <div>
        <div className="settings-size">
          <Slider
            min={15}
            max={24}
            value={size}
            onChange={onChange}
            tooltip={{ open: false }}
            ariaLabelForHandle={texts.textSize}
            ariaValueTextFormatterForHandle={screenSizeText}
          />
          <span className="count">{screenSizeText(size)}</span>
        </div>
        <p className="settings-hint">{texts.textSizeHint}</p>
      </div>
    </div>
  );
}
