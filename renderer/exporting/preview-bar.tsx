import { Input, Select } from 'antd';
import { useState } from 'react';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Meta } from '../ui/parts.tsx';
import { nextZoom, type Zoom, zooms } from './desk.ts';
import { gridOf } from './flow.ts';

type Props = {
  readonly page: number;
  readonly count: number;
  readonly profile: Profile;
  /** Full characters that stand in one line here. */
  readonly characters: number;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
};

/** Where one is in the pages, and how large they are. */
export function PreviewBar({ page, count, profile, characters, zoom, scale, onPage, onZoom }: Props) {
  const listed = zooms.includes(zoom) ? zooms : [...zooms, zoom];
  return (
    <div className="preview-bar">
      <Facts page={page} count={count} profile={profile} characters={characters} />
      <div className="grow" />
      <PageField count={count} onPage={onPage} />
      <Tool label={texts.previous} icon="left" disabled={page <= 1} onPress={() => onPage(page - 1)} />
      <Tool label={texts.next} icon="right" disabled={page >= count} onPress={() => onPage(page + 1)} />
      <Tool label={texts.smaller} icon="minus" onPress={() => onZoom(nextZoom(scale, -1))} />
      <Select<Zoom>
        size="small"
        aria-label={texts.zoom}
        value={zoom}
        popupMatchSelectWidth={false}
        options={listed.map((value) => ({
          value,
          label: typeof value === 'number' ? texts.percent(value) : texts.zooms[value],
        }))}
        onChange={onZoom}
      />
      <Tool label={texts.larger} icon="plus" onPress={() => onZoom(nextZoom(scale, 1))} />
    </div>
  );
}

function Facts({ page, count, profile, characters }: Pick<Props, 'page' | 'count' | 'profile' | 'characters'>) {
  const grid = gridOf(profile);
  const differs = characters !== 0 && characters !== grid.characters;
  return (
    <span aria-live="polite">
      <Meta
        items={[
          count === 0 ? texts.measuring : texts.pageOf(page, count),
          texts.grid(grid.lines, grid.characters),
          differs ? texts.measured(grid.lines, characters) : null,
        ]}
      />
    </span>
  );
}

/** Enter goes to the page whose number was typed. */
function PageField({ count, onPage }: { readonly count: number; readonly onPage: (page: number) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <Input
      size="small"
      className="page-field"
      inputMode="numeric"
      aria-label={texts.goToPage}
      title={texts.goToPage}
      placeholder={texts.pageField}
      value={typed}
      disabled={count <= 1}
      onChange={({ target }) => setTyped(target.value.replace(/\D/gu, ''))}
      onPressEnter={(event) => {
        if (event.ctrlKey || typed === '') return;
        onPage(Number(typed));
        setTyped('');
      }}
    />
  );
}

type ToolProps = {
  readonly label: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly onPress: () => void;
};

function Tool({ label, icon, disabled = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="icon-button"
      title={label}
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
