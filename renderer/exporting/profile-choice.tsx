import { Select } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { DepartureList, departureNote } from '../profiles/departure-list.tsx';
import { MissingFonts } from '../profiles/missing-fonts.tsx';
import { ProfilesDialog } from '../profiles/profiles-dialog.tsx';
import { exportTexts as texts } from '../texts/exporting.ts';
import { useWorkplace } from '../workplace.tsx';
import { ExportPart } from './export-part.tsx';
import type { ExportPartProps } from './export-parts.ts';
import { chosenProfile } from './export-store.ts';
import { keepWish } from './kept-wish.ts';

/** How the Word file looks: its profile, where that departs from the standard, and what this computer lacks for it. */
export function ProfileChoice({ exporting }: ExportPartProps) {
  const { client, preferences } = useWorkplace();
  const [isManaging, setManaging] = useState(false);
  const { check, profiles, wish, format } = useStore(exporting.store);
  const profile = chosenProfile({ profiles, wish });
  const choose = (id: string): void => {
    void exporting.chooseProfile(id);
    // The next export of this draft begins with it, and that of one never exported. What cannot be kept is no loss here: the choice holds.
    void Promise.allSettled([keepWish(client, exporting), preferences.change({ profile: id })]);
  };
  return (
    <ExportPart
      title={texts.profile}
      note={`${profile.name}，${departureNote(profile)}`}
      beginsOpen
      action={
        <button type="button" className="link" onClick={() => setManaging(true)}>
          {texts.profiles}
        </button>
      }
    >
      <Select
        aria-label={texts.profile}
        value={profile.id}
        options={profiles.map(({ id, name }) => ({ value: id, label: name, title: name }))}
        onChange={choose}
      />
      <DepartureList profile={profile} />
      <MissingFonts missing={check?.missingFonts ?? []} isDrawn={format === 'pdf'} />
      {isManaging && (
        <ProfilesDialog
          chosen={profile.id}
          onUse={choose}
          onClose={() => {
            setManaging(false);
            void exporting.loadProfiles();
          }}
        />
      )}
    </ExportPart>
  );
}
