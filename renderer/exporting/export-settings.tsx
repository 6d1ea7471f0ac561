import { Segmented, Select } from 'antd';
import { useStore } from 'zustand';
import { departures } from '../../shared/domain/layout/departures.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';
import { ExportFoot } from './export-foot.tsx';
import type { ExportStore } from './export-store.ts';
import { type Format, formats } from './file-name.ts';
import { fontGroups, type MissingFont } from './font-groups.ts';

type Props = {
  readonly exporting: ExportStore;
  readonly slots: number;
  /** Shows the first slot in the text. */
  readonly onGoTo: (() => void) | null;
  readonly onWrite: () => void;
};

export function ExportSettings({ exporting, slots, onGoTo, onWrite }: Props) {
  const { format, check } = useStore(exporting.store);
  const normalised = check === null ? null : check.normalisedAtImport + check.normalisedAtExport;
  return (
    <aside className="panel export-settings" aria-label={texts.export[format]}>
      <div className="scroll">
        <div className="export-part">
          <div className="section-head">{texts.format}</div>
          <Segmented<Format>
            // Its radio buttons are a stop already.
            tabIndex={-1}
            block
            aria-label={texts.format}
            value={format}
            options={formats.map((value) => ({ value, label: texts.formats[value] }))}
            onChange={exporting.setFormat}
          />
        </div>
        {format === 'docx' && <Looks missing={check?.missingFonts ?? []} />}
        <div className="export-part">
          <div className="section-head">{texts.before}</div>
          <Check
            state={slots > 0 ? 'warn' : 'ok'}
            text={slots > 0 ? texts.slots(slots) : texts.noSlots}
            onLook={onGoTo}
          />
          {check !== null && (
            <Check
              state={normalised === 0 ? 'ok' : 'info'}
              text={
                normalised === 0
                  ? texts.notNormalised
                  : texts.normalised(check.normalisedAtImport, check.normalisedAtExport)
              }
              onLook={null}
            />
          )}
          <Check state="ok" text={texts.clean} onLook={null} />
        </div>
      </div>
      <ExportFoot exporting={exporting} onWrite={onWrite} />
    </aside>
  );
}

/** How the Word file looks: its profile, where that departs from the standard, and what this computer lacks for it. */
function Looks({ missing }: { readonly missing: readonly MissingFont[] }) {
  const different = departures(gbt9704);
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
          {fontGroups(missing).map(({ standIn, fonts }) => (
            <div key={standIn}>
              {fonts.map((font, i) => (
                <span key={font}>
                  {i > 0 && '、'}
                  <span className="export-font">{font}</span>
                </span>
              ))}
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
