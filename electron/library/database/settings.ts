import { restoreSettings, type Settings } from '../../../shared/domain/settings.ts';
import { type Db, inOneTransaction } from './open.ts';

export function settings(db: Db) {
  const all = db.prepare<[], { name: string; value: string }>('SELECT name, value FROM setting');
  const put = db.prepare<[string, string]>(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (): Settings =>
      restoreSettings(Object.fromEntries(all.all().map(({ name, value }) => [name, JSON.parse(value)]))),
    change: inOneTransaction(db, (changes: Readonly<Record<string, unknown>>): void => {
      for (const [name, value] of Object.entries(changes))
        if (value !== undefined) put.run(name, JSON.stringify(value));
    }),
  };
}
