import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibrary, type Surroundings } from '../../../electron/library/open-library.ts';
import { type AnyEvent, api, type Method, type Output, type RawInput } from '../../../shared/contract/api.ts';
import { importerEntry, samples, seeds } from '../../paths.ts';
import { noon, temporaryFolder } from '../../temporary.ts';

/** A library in a temporary folder, reached through the door, with every output checked against the contract. */
export function opened(
  folder = join(temporaryFolder(), 'library'),
  clock = noon,
  office: Pick<Surroundings, 'findOffice'> = {},
) {
  const events: AnyEvent[] = [];
  const surroundings = { importerEntry, seeds, clock, emit: (event: AnyEvent) => void events.push(event), ...office };
  const door = openLibrary(folder, 'create', surroundings);
  onTestFinished(door.close);

  async function value<M extends Method>(method: M, input: RawInput<M>): Promise<Output<M>> {
    const answer = await door.call(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.code} ${answer.message}`);
    return api[method].output.parse(answer.value) as Output<M>;
  }

  return {
    folder,
    events,
    door,
    value,
    /** The code of a refusal, or `ok`. */
    async code<M extends Method>(method: M, input: RawInput<M>): Promise<string> {
      const answer = await door.call(method, input);
      return answer.ok ? 'ok' : answer.code;
    },
    async imported(...paths: readonly string[]) {
      const files = paths.map((path) => door.grants.grant(path, 'read'));
      return value('documents.import', { job: 'import', files });
    },
  };
}

export const sampleFiles = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(samples, name));
