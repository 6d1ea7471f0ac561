import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProfileRef, StoredProfile } from '../../../shared/contract/profiles.ts';
import { builtInProfiles } from '../../../shared/domain/layout/built-in-profiles.ts';
import { departures } from '../../../shared/domain/layout/departures.ts';
import { linesPerPage } from '../../../shared/domain/layout/profile.ts';
import { sizeText } from '../../../shared/domain/layout/type-sizes.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Command, type Context, type Outcome, required, UsageError, valueIn } from '../command.ts';

const usage = 'list | show 方案 | import 文件 | export 方案 --out 文件.json [--overwrite] | remove 方案';

export const profileCommand: Command = {
  name: 'profile',
  usage,
  summary: '列出、查看、导入、导出、删除版式方案',
  options: { out: { type: 'string' }, overwrite: { type: 'boolean' } },
  takes: { min: 1, max: 2 },
  async run(context, [action, name], values) {
    if (action === 'list' && name === undefined) return listed(context);
    if (name !== undefined && action === 'show') return shown(context, name);
    if (name !== undefined && action === 'import') return imported(context, name);
    if (name !== undefined && action === 'remove') return removed(context, name);
    if (name !== undefined && action === 'export')
      return exportedTo(context, name, resolve(required(values, 'out', '存成哪个文件')), values['overwrite'] === true);
    throw new UsageError(`profile 的用法是：${usage}。`);
  },
};

/**
 * What `--profile` names: a file, or the id or name of a profile.
 */
export async function profileNamed(context: Context, argument: string): Promise<ProfileRef> {
  if (existsSync(argument) || /\.json$/iu.test(argument)) {
    const door = context.openFiles();
    return valueIn(await door.call('profiles.read', { file: door.grants.grant(resolve(argument), 'read') }));
  }
  try {
    return (await get(context, argument)).profile;
  } catch (error) {
    // Without a library there are none of one's own, and the exporter says which there are.
    if (isWithoutLibrary(error)) return argument;
    throw error;
  }
}

/** The built-in ones are there without a library. */
async function get(context: Context, id: string): Promise<StoredProfile> {
  const profile = builtInProfiles.find((each) => each.id === id || each.name === id);
  if (profile !== undefined) return { origin: 'built-in', profile };
  return valueIn(await context.open('read').call('profiles.get', { id }));
}

async function all(context: Context): Promise<readonly StoredProfile[]> {
  try {
    return valueIn(await context.open('read').call('profiles.list', {}));
  } catch (error) {
    if (isWithoutLibrary(error)) return builtInProfiles.map((profile) => ({ origin: 'built-in', profile }));
    throw error;
  }
}

function isWithoutLibrary(error: unknown): boolean {
  return error instanceof AppError && error.code === 'no-library';
}

async function listed(context: Context): Promise<Outcome> {
  const rows = (await all(context)).map(({ origin, profile }) => ({
    id: profile.id,
    name: profile.name,
    origin,
    departures: departures(profile).length,
  }));
  const lines = rows.map(({ id, name, origin, departures: count }) =>
    [id, origin === 'own' ? '自建' : '自带', count === 0 ? '按国标' : `与国标不同 ${count} 处`, name].join('\t'),
  );
  return { json: rows, text: lines.join('\n') };
}

async function shown(context: Context, id: string): Promise<Outcome> {
  const { origin, profile } = await get(context, id);
  const different = departures(profile);
  const { marginsMm, widthMm, heightMm } = profile.page;
  const { title, body } = profile.types;
  const lines = [
    `${profile.name}（${profile.id}，${origin === 'own' ? '自建' : '自带'}）`,
    `纸张 ${widthMm}×${heightMm} 毫米，白边 上${marginsMm.top} 下${marginsMm.bottom} 左${marginsMm.left} 右${marginsMm.right} 毫米`,
    `每面 ${linesPerPage(profile)} 行、每行 ${profile.grid.charactersPerLine} 字，行距 ${profile.grid.linePitchPt} 磅`,
    `标题 ${title.font.name} ${sizeText(title.sizePt)}，正文 ${body.font.name} ${sizeText(body.sizePt)}`,
    ...(different.length === 0 ? ['与国标没有不同之处'] : []),
    ...different.map(({ clause, strength, message }) => `与国标不同（${clause}，${strength}）：${message}`),
  ];
  return { json: { origin, profile, departures: different }, text: lines.join('\n') };
}

async function imported(context: Context, argument: string): Promise<Outcome> {
  const door = context.open('write');
  const file = door.grants.grant(resolve(argument), 'read');
  const profile = valueIn(await door.call('profiles.import', { file }));
  return { json: profile, text: `已导入版式方案“${profile.name}”（${profile.id}）。` };
}

async function removed(context: Context, id: string): Promise<Outcome> {
  const profile = valueIn(await context.open('write').call('profiles.remove', { id }));
  return { json: profile, text: `已删除版式方案“${profile.name}”。` };
}

async function exportedTo(context: Context, id: string, out: string, overwrite: boolean): Promise<Outcome> {
  const door = context.open('read');
  const result = valueIn(
    await door.call('profiles.export', { id, target: door.grants.grant(out, 'write'), overwrite }),
  );
  return { json: result, text: `已导出：${result.path}` };
}
