import { Select } from 'antd';
import { useStore } from 'zustand';
import { departures } from '../../shared/domain/layout/departures.ts';
import { gbt9704 } from '../../shared/domain/layout/profile.ts';
import { exportTexts as texts } from '../texts/exporting.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';
import { ExportPart } from './export-part.tsx';
import { fontGroups, type MissingFont } from './font-groups.ts';
import type { WordPartProps } from './word-parts.ts';

/** How the Word file looks: its profile, where that departs from the standard, and what this computer lacks for it. */
export function ProfileChoice({ exporting }: WordPartProps) {
  const { check } = useStore(exporting.store);
  const different = departures(gbt9704);
  const missing = check?.missingFonts ?? [];
  const note = different.length === 0 ? texts.noDepartures : texts.departureCount(different.length);
  return (
    <ExportPart title={texts.profile} note={missing.length > 0 ? texts.fonts(missing.length) : note} beginsOpen>
      <Select
        className="export-profile"
        aria-label={texts.profile}
        value={gbt9704.id}
        options={[{ value: gbt9704.id, label: gbt9704.name }]}
      />
      <div className="export-line">
        <span className="grow">{texts.departures}</span>
        <span className="quiet">{note}</span>
      </div>
      {different.map(({ clause, strength, message }) => (
        <div key={clause + message} className="export-line">
          <Badge tone={strength === '规定' ? 'danger' : 'plain'}>{strength}</Badge>
          <span className="grow">{message}</span>
          <span className="quiet">{texts.clause(clause)}</span>
        </div>
      ))}
      {missing.length > 0 && <MissingFonts missing={missing} />}
    </ExportPart>
  );
}

function MissingFonts({ missing }: { readonly missing: readonly MissingFont[] }) {
  return (
    <div className="export-warning">
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
  );
}
