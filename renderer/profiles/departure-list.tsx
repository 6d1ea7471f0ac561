import { departures } from '../../shared/domain/layout/departures.ts';
import type { Profile } from '../../shared/domain/layout/profile.ts';
import { profileTexts as texts } from '../texts/profiles.ts';
import { Badge } from '../ui/parts.tsx';
import './profiles.css';

/** Where a profile departs from the standard, with clause and strength. */
export function DepartureList({ profile }: { readonly profile: Profile }) {
  const different = departures(profile);
  return (
    <div className="departures" aria-live="polite">
      <div className="departure">
        <span className="grow">{texts.departures}</span>
        <span className="quiet">{departureNote(profile)}</span>
      </div>
      {different.map(({ clause, strength, message }) => (
        <div key={clause + message} className="departure">
          <Badge tone={strength === '规定' ? 'danger' : 'plain'}>{strength}</Badge>
          <span className="grow">{message}</span>
          <span className="quiet departure-clause">{texts.clause(clause)}</span>
        </div>
      ))}
    </div>
  );
}

export function departureNote(profile: Profile): string {
  const { length } = departures(profile);
  return length === 0 ? texts.noDepartures : texts.departureCount(length);
}
