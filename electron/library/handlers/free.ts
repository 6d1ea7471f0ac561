import { countSections } from '../../../shared/domain/drafting/template-sections.ts';
import { outlineView } from '../../../shared/domain/outline-view.ts';
import type { FreeHandlers } from '../dispatch.ts';
import { saveTable } from '../export/save-table.ts';
import { readOne } from '../import/read-one.ts';
import type { Job } from '../jobs.ts';
import { officeVersion } from '../office/office-version.ts';
import type { Tools } from '../open-library.ts';
import { profileMeant } from '../profiles.ts';
import { builtInTemplates } from '../templates.ts';
import { exportFile } from './exports.ts';
import { freeProfileHandlers } from './profiles.ts';

/** What can be asked without a library. */
export function freeHandlers(tools: Tools): FreeHandlers {
  const templates = builtInTemplates(tools.seeds);
  return {
    'jobs.cancel': ({ job }) => tools.jobs.cancel(job),
    'templates.list': () =>
      templates.list().map((template) => ({
        id: template.id,
        name: template.name,
        description: template.description,
        origin: 'built-in',
        sections: countSections(template),
      })),
    'templates.get': ({ id }) => templates.get(id),
    'office.find': async () => {
      const program = await tools.findOffice();
      return program === null ? null : { program, version: await officeVersion(program) };
    },
    ...freeProfileHandlers(tools),
    'files.saveTable': (input) => saveTable(tools, input),
    'files.outline': ({ job, file, password }) =>
      tools.jobs.run(job, async (running) =>
        outlineView((await readOne(tools, file, reading(running, password))).parsed),
      ),
    'files.export': ({ job, file, password, profile, ...target }) =>
      tools.jobs.run(job, async (running) => {
        const { signal, ...unlock } = reading(running, password);
        return exportFile(tools, { token: file, ...unlock }, profileMeant(profile, []), { ...target, signal });
      }),
  };
}

function reading({ signal }: Job, password: string | undefined) {
  return { signal, ...(password === undefined ? {} : { password }) };
}
