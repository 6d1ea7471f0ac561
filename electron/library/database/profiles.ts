import { Profile } from '../../../shared/domain/layout/profile.ts';
import { completed } from '../../../shared/domain/layout/profile-file.ts';
import { type Db, inOneTransaction } from './open.ts';

type Row = { readonly profile: string };

/** One's own profiles. */
export function profiles(db: Db) {
  const all = db.prepare<[], Row>('SELECT profile FROM profile ORDER BY name');
  const one = db.prepare<[string], Row>('SELECT profile FROM profile WHERE id = ?');
  const put = db.prepare<[string, string, string]>(
    `INSERT INTO profile (id, name, profile) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, profile = excluded.profile`,
  );
  const remove = db.prepare<[string]>('DELETE FROM profile WHERE id = ?');
  return {
    list: (): readonly Profile[] => all.all().map(toProfile),
    get(id: string): Profile | null {
      const row = one.get(id);
      return row === undefined ? null : toProfile(row);
    },
    save: (profile: Profile): void => void put.run(profile.id, profile.name, JSON.stringify(profile)),
    remove: inOneTransaction(db, (id: string): void => void remove.run(id)),
  };
}

function toProfile({ profile }: Row): Profile {
  return Profile.parse(completed(JSON.parse(profile)));
}
