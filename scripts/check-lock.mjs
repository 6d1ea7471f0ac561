/**
 * The lock file must let a bare machine install: `npm ci` of npm 10 ignores better-sqlite3's own "gypfile": false and tries to
 * compile it, unless the lock file says so; and addresses of a registry tie the project to one network.
 * `--fix` puts both right after an `npm install` has written the file anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const problems = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === 'node_modules/better-sqlite3' && entry.gypfile !== false) {
    problems.push('better-sqlite3 lacks "gypfile": false');
    entry.gypfile = false;
  }
  if (entry.resolved !== undefined) {
    problems.push(`${path} has a registry address`);
    delete entry.resolved;
  }
}

if (process.argv.includes('--fix')) {
  if (problems.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
} else if (problems.length > 0) {
  console.error(`package-lock.json: ${problems.join('; ')}. Run: node scripts/check-lock.mjs --fix`);
  process.exit(1);
}
