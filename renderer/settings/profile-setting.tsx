import { Button, Select } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { builtInProfiles } from '../../shared/domain/layout/built-in-profiles.ts';
import { gbt9704, type Profile } from '../../shared/domain/layout/profile.ts';
import { ProfilesDialog } from '../profiles/profiles-dialog.tsx';
import { profileTexts as texts } from '../texts/profiles.ts';
import { useWorkplace } from '../workplace.tsx';
import { Row } from './row.tsx';

type Props = { readonly chosen: string; readonly onChange: (profile: string) => void };

/** The profile that the next export begins with, and the way to all of them. */
export function ProfileSetting({ chosen, onChange }: Props) {
  const { client } = useWorkplace();
  const [profiles, setProfiles] = useState<readonly Profile[]>(builtInProfiles);
  const [isManaging, setManaging] = useState(false);
  const load = useCallback(async (): Promise<void> => {
    // What cannot be read is left out; the dialog says why.
    const all = await client.call('profiles.list', {}).catch(() => null);
    if (all !== null) setProfiles(all.map(({ profile }) => profile));
  }, [client]);
  useEffect(() => void load(), [load]);
  const { id, name } = profiles.find((profile) => profile.id === chosen) ?? gbt9704;
  return (
    <Row label={texts.default} hint={texts.defaultHint}>
      {(field) => (
        <div className="settings-profile">
          <Select
            id={field}
            className="grow"
            value={id}
            title={name}
            options={profiles.map((profile) => ({ value: profile.id, label: profile.name }))}
            onChange={onChange}
          />
          <Button onClick={() => setManaging(true)}>{texts.manage}</Button>
          {isManaging && (
            <ProfilesDialog
              chosen={id}
              onUse={onChange}
              onClose={() => {
                setManaging(false);
                void load();
              }}
            />
          )}
        </div>
      )}
    </Row>
  );
}
