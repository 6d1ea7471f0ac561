import type { Command } from '../commands.ts';
import { keysByPlace, settingsTexts } from '../texts/settings.ts';
import { keyCaps } from './key-caps.ts';
import './keys-table.css';
import { Kbd } from './parts.tsx';

type Key = readonly [string, string];

/** The keys of the commands that are there now, and the keys that lists answer themselves. */
export function KeysTable({ commands }: { readonly commands: readonly Command[] }) {
  const nearest = new Map(commands.map((command) => [command.keys, command]));
  const everywhere = [...nearest.values()].flatMap(({ keys, label }): Key[] =>
    keys === undefined ? [] : [[keyCaps(keys), label]],
  );
  return (
    <div className="keys-table">
      {[{ place: settingsTexts.everywhere, keys: [...everywhere, settingsTexts.altHeld] }, ...keysByPlace].map(
        ({ place, keys }) => (
          <section key={place}>
            <h3 className="section-head">{place}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ),
      )}
    </div>
  );
}
