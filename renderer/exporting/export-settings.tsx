import { Button, Input, Segmented, Select } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { departures } from '../../shared/domain/layout/departures.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Badge, Kbd } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { ExportStore } from './export-store.ts';
import { type Format, fileNameFor, formats } from './file-name.ts';
import { missingHere } from './local-fonts.ts';

type Props = {
  readonly exporting: ExportStore;
  readonly slots: number;
  readonly normalised: number;
  /** Shows the first slot in the text. */
  readonly onGoTo: (() => void) | null;
  readonly onWrite: () => void;
};

export function ExportSettings({ exporting, slots, normalised, onGoTo, onWrite }: Props) {
  const format = useStore(exporting.store, (state) => state.format);
  return (
    <aside className="panel export-settings" aria-label={texts.export[format]}>
      <div className="scroll">
        <div className="export-part">
          <div className="section-head">{texts.format}</div>
          <Segmented<Format>
            block
            aria-label={texts.format}
            value={format}
            options={formats.map((value) => ({ value, label: texts.formats[value] }))}
            onChange={exporting.setFormat}
          />
        </div>
        {format === 'docx' && <Looks />}
        <div className="export-part">
          <div className="section-head">{texts.before}</div>
          <Check
            state={slots > 0 ? 'warn' : 'ok'}
            text={slots > 0 ? texts.slots(slots) : texts.noSlots}
            onLook={onGoTo}
          />
          <Check
            state={normalised > 0 ? 'info' : 'ok'}
            text={normalised > 0 ? texts.normalised(normalised) : texts.notNormalised}
            onLook={null}
          />
          <Check state="ok" text={texts.clean} onLook={null} />
        </div>
      </div>
      <Foot exporting={exporting} onWrite={onWrite} />
    </aside>
  );
}

/** How the Word file looks: its profile, where that departs from the standard, and what this computer lacks for it. */
function Looks() {
  const different = departures(gbt9704);
  const [missing] = useState(() => missingHere(gbt9704));
  return (
    <>
      <div className="export-part">
        <div className="section-head">{texts.profile}</div>
        <Select
          className="export-profile"
          aria-label={texts.profile}
          value={gbt9704.id}
          options={[{ value: gbt9704.id, label: gbt9704.name }]}
        />
      </div>
      <div className="export-part">
        <div className="export-line">
          <span className="section-head grow">{texts.departures}</span>
          <span className="quiet">
            {different.length === 0 ? texts.noDepartures : texts.departureCount(different.length)}
          </span>
        </div>
        {different.map(({ clause, strength, message }) => (
          <div key={clause + message} className="export-line">
            <Badge tone={strength === '规定' ? 'danger' : 'plain'}>{strength}</Badge>
            <span className="grow">{message}</span>
            <span className="quiet">{texts.clause(clause)}</span>
          </div>
        ))}
      </div>
      {missing.length > 0 && (
        <div className="export-part export-warning">
          <div className="export-line">
            <Icon name="warning" />
            <b>{texts.fonts(missing.length)}</b>
          </div>
          {missing.map(({ font, standIn }) => (
            <div key={font} className="export-line">
              <span className="grow">{font}</span>
              <span className="quiet">{texts.standIn(standIn)}</span>
            </div>
          ))}
          <p className="quiet">{texts.fontsStay}</p>
        </div>
      )}
    </>
  );
}

const icons: Readonly<Record<'ok' | 'warn' | 'info', IconName>> = { ok: 'check', warn: 'warning', info: 'info' };

type CheckProps = {
  readonly state: 'ok' | 'warn' | 'info';
  readonly text: string;
  readonly onLook: (() => void) | null;
};

function Check({ state, text, onLook }: CheckProps) {
  return (
    <div className={`export-line export-${state}`}>
      <Icon name={icons[state]} />
      <span className="grow">{text}</span>
      {onLook !== null && (
        <button type="button" className="link" onClick={onLook}>
          {texts.look}
        </button>
      )}
    </div>
  );
}

function Foot({ exporting, onWrite }: { readonly exporting: ExportStore; readonly onWrite: () => void }) {
  const { client } = useWorkplace();
  const { name, format, run } = useStore(exporting.store);
  const isEmpty = fileNameFor(name, format) === '';
  const isWriting = useLongerThan(run.status === 'writing', 300);
  const id = useId();
  return (
    <div className="export-foot">
      {run.status === 'failed' && (
        <div className="export-failure" role="alert">
          <b>{texts.failed}</b>
          <p>
            {run.message}
            {texts.untouched}
          </p>
        </div>
      )}
      <label className="section-head" htmlFor={id}>
        {texts.fileName}
      </label>
      <Input
        id={id}
        value={name}
        status={isEmpty ? 'error' : ''}
        suffix={`.${format}`}
        title={fileNameFor(name, format)}
        aria-describedby={`${id}note`}
        onChange={(event) => exporting.rename(event.target.value)}
      />
      <span id={`${id}note`} className={isEmpty ? 'export-invalid' : 'quiet'} aria-live="polite">
        {isWriting ? texts.writing : isEmpty ? texts.noName : texts.saved[client.host]}
      </span>
      <Button
        type="primary"
        size="large"
        block
        icon={<Icon name="export" />}
        disabled={isEmpty || run.status === 'choosing' || run.status === 'writing'}
        onClick={onWrite}
      >
        {texts.export[format]} <Kbd>Ctrl ⏎</Kbd>
      </Button>
    </div>
  );
}

/** What is over at once needs no word. */
function useLongerThan(running: boolean, delayMs: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return setLate(false);
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [running, delayMs]);
  return late;
}
