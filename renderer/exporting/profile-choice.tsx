import { Select } from 'antd';
import { useStore } from 'zustand';
import { DepartureList, departureNote } from '../profiles/departure-list.tsx';
import { MissingFonts } from '../profiles/missing-fonts.tsx';
import { exportTexts as texts } from '../texts/exporting.ts';
import { useWorkplace } from '../workplace.tsx';
import { ExportPart } from './export-part.tsx';
import { chosenProfile } from './export-store.ts';
import type { WordPartProps } from './word-parts.ts';

/** How the Word file looks: its profile, where that departs from the standard, and what this computer lacks for it. */
export function ProfileChoice({ exporting }: WordPartProps) {
  const { preferences } = useWorkplace();
  const { check, profiles, wish } = useStore(exporting.store);
  const profile = chosenProfile({ profiles, wish });
  const choose = (id: string): void => {
    void exporting.chooseProfile(id);
    // The next export begins with it. What cannot be kept is no loss here, and the choice holds.
    void preferences.change({ profile: id }).catch(() => {});
  };
  return (
    <ExportPart title={texts.profile} note={`${profile.name}，${departureNote(profile)}`} beginsOpen>
      <Select
        className="export-profile"
        aria-label={texts.profile}
        value={profile.id}
        options={profiles.map(({ id, name }) => ({ value: id, label: name, title: name }))}
        onChange={choose}
      />
      <DepartureList profile={profile} />
      <MissingFonts missing={check?.missingFonts ?? []} />
    </ExportPart>
  );
}
