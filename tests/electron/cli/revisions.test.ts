import { join } from 'node:path';
import { expect, it } from 'vitest';
import { project } from '../../paths.ts';
import { temporaryFolder } from '../../temporary.ts';
import { niangao } from './niangao.ts';

const reviewed = join(project, 'tests', 'fixtures', 'formats', 'reviewed.docx');

it('imports the text before or after tracked changes, and takes the other one of what is here already', async () => {
  const library = ['--library', join(temporaryFolder(), 'library'), '--json'];
  const imported = (...wish: readonly string[]) => niangao(...library, 'import', reviewed, ...wish);
  const text = async () => JSON.stringify((await niangao(...library, 'search', '巡护里程')).json);
  expect(await imported('--revisions', 'original')).toMatchObject({ code: 0, json: [{ status: 'added' }] });
  expect(await text()).toContain('三千公里');
  expect(await imported('--revisions', 'final')).toMatchObject({ code: 0, json: [{ status: 'duplicate' }] });
  expect(await text()).toContain('四千公里');
  expect((await imported()).json).toMatchObject([{ status: 'duplicate' }]);
  expect(await text()).toContain('四千公里');
  expect((await imported('--revisions', 'both')).code).toBe(2);
});
