import { countSections } from '../../../shared/domain/drafting/template-sections.ts';
import { outlineView } from '../../../shared/domain/outline-view.ts';
import { AppError } from '../../../shared/errors.ts';
import type { FreeHandlers } from '../dispatch.ts';
import { saveTable } from '../export/save-table.ts';
import { collectFiles } from '../import/collect-files.ts';
import { readFileInChild } from '../import/importer-child.ts';
import type { Job } from '../jobs.ts';
import { officeVersion } from '../office/office-version.ts';
import type { Tools } from '../open-library.ts';
import { profileMeant } from '../profiles.ts';
import { builtInTemplates } from '../templates.ts';
import { exportParsedFile } from './exports.ts';
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
      tools.jobs.run(job, async (running) => outlineView((await readOne(tools, file, running, password)).parsed)),
    'files.export': ({ job, file, password, profile, ...target }) =>
      tools.jobs.run(job, async (running) => {
        if (tools.grants.pathOf(file, 'read') === tools.grants.pathOf(target.target, 'write')) {
          throw new AppError('bad-input', '导出的文件不能就是原来的文件。请换一个文件名。');
        }
        const read = await readOne(tools, file, running, password);
        return exportParsedFile(tools, read, profileMeant(profile, []), { ...target, signal: running.signal });
      }),
  };
}

async function readOne(tools: Tools, token: string, job: Job, password?: string) {
  const path = tools.grants.pathOf(token, 'read');
  const [file, ...more] = await collectFiles([path]);
  if (file === undefined || more.length > 0) {
    throw new AppError('file-unreadable', `“${path}”是文件夹，这里需要一个文件。请写明文件夹里的某个文件。`);
  }
  if (file.problem !== null) throw file.problem;
  const request = { path: file.path, name: file.name, ...(password === undefined ? {} : { password }) };
  return readFileInChild(request, { entry: tools.importerEntry, signal: job.signal });
}
