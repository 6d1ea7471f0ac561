import type { MissingFont } from '../../shared/contract/profiles.ts';
import { profileTexts as texts } from '../texts/profiles.ts';
import { Icon } from '../ui/icon.tsx';
import { fontGroups } from './font-groups.ts';
import './profiles.css';

type Props = {
  readonly missing: readonly MissingFont[];
  /** What is drawn here stays as it is drawn; a Word file only names its fonts. */
  readonly isDrawn?: boolean;
};

/** The fonts that this computer lacks, and what stands in for them. */
export function MissingFonts({ missing, isDrawn = false }: Props) {
  if (missing.length === 0) return null;
  return (
    <div className="missing-fonts">
      <div className="departure">
        <Icon name="warning" />
        <b>{texts.fonts(missing.length)}</b>
      </div>
      {fontGroups(missing).map(({ standIn, fonts }) => (
        <div key={standIn}>
          {fonts.map((font, i) => (
            <span key={font}>
              {i > 0 && '、'}
              <span className="missing-font">{font}</span>
            </span>
          ))}
          <span className="quiet">{texts.standIn(standIn)}</span>
        </div>
      ))}
      <p className="quiet">{isDrawn ? texts.fontsDrawn : texts.fontsStay}</p>
    </div>
  );
}
