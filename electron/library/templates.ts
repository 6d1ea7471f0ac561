import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from '../../shared/domain/template.ts';
import { AppError } from '../../shared/errors.ts';

/** The templates that come with the program: one JSON file each, read when first asked for. */
export function builtInTemplates(seeds: string) {
  const folder = join(seeds, 'templates');
  let known: readonly Template[] | null = null;
  function list(): readonly Template[] {
    known ??= readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => Template.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
    return known;
  }
  return {
    list,
    get(id: string): Template {
      const template = list().find((each) => each.id === id);
      if (template !== undefined) return template;
      const names = list().map((each) => `${each.id}（${each.name}）`);
      throw new AppError('not-found', `没有编号为“${id}”的模板。现有模板：${names.join('、')}。`);
    },
  };
}
