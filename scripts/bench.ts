/** bench NAME: one of the measurements in tests/bench, each against a peer in the same run. Without a name it lists them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'tests', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));
const [name] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`用法：npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
await import(join(folder, `${name}.ts`));
