import type { Block } from '../block.ts';
import type { Certainty } from '../document.ts';
import { withoutBlanks } from './characters.ts';
import { isOrganisation } from './framing-words.ts';
import type { SiteFact } from './index-table.ts';

export type Reading<T> = { value: T; line: number | null; quote: string | null; certainty: Certainty };

/** Whose document it is: who signed it, whose title it bears, who published it, or who speaks of itself. */
export function readOrganisation(blocks: readonly Block[], facts: readonly SiteFact[]): Reading<string> | null {
  const candidates = [
    ...signed(blocks),
    ...published(facts),
    ...inTitle(blocks),
    ...onTop(blocks),
    ...inPost(blocks),
    ...assembled(blocks),
    ...onBehalf(blocks),
    ...speaking(blocks),
  ];
  const first = candidates[0];
  if (!first) return null;
  if (first.certainty === 'certain') return candidates.find(({ value }) => isOffice(first.value, value)) ?? first;
  // 区科技局 published what 云岭区科技局 says it wrote: the fuller name is the name.
  const fuller = candidates.find(({ value }) => value.length > first.value.length && value.endsWith(first.value));
  return fuller ?? first;
}

function signed(blocks: readonly Block[]): readonly Reading<string>[] {
  return blocks
    .filter((block) => block.kind === 'signature' && block.zone !== 'annex' && isOrganisation(block.text))
    .map((block) => reading(withoutBlanks(block.text), block, 'certain'));
}

function published(facts: readonly SiteFact[]): readonly Reading<string>[] {
  return facts
    .filter(({ key, value }) => key === 'organisation' && isOrganisation(value))
    .map(({ value, line, quote }) => ({ value, line, quote, certainty: 'likely' }));
}

function inTitle(blocks: readonly Block[]): readonly Reading<string>[] {
  return blocks.flatMap((block) => {
    if ((block.kind !== 'title' && block.kind !== 'subtitle') || block.zone === 'annex') return [];
    // 回眸2024丨某团委工作总结: a motto and the title proper.
    for (const half of withoutBlanks(block.text)
      .split(/[丨｜|]/)
      .reverse()) {
      const before = /^[—–―－-]*在?(.+?)(?:关于|(?:20|二[〇零○])|[上下]半年|年度|工作总结|工作计划|工作报告)/.exec(
        half,
      )?.[1];
      const owner = before?.replace(
        /(?:第?[一二三四五六七八九十百]+[届次].*|20\d\d年.*|年度.*)?会(?:议)?上(?:所作)?的$/,
        '',
      );
      if (owner !== undefined && (isOrganisation(owner) || isName(owner))) return [reading(owner, block, 'likely')];
    }
    return [];
  });
}

/** What stands before the year of a title is whose work it is, unless it is the name of the work. */
function isName(text: string): boolean {
  return (
    /^[\u3400-\u9fff（）()·]{3,16}$/.test(text) &&
    !/^(?:全[国省市县区镇]|关于|我[局委办市县区镇]|本)|(?:工作|系统|建设|方面|情况|管理|事业|安全|服务|发展|改革)$/.test(
      text,
    )
  );
}

/** 某公司办公室 and 中共某院党组 sign for the company and the court. */
function isOffice(signature: string, name: string): boolean {
  const at = signature.indexOf(name);
  if (at < 0 || signature === name) return false;
  const rest = signature.slice(at + name.length);
  return (
    /^(?:中共|中国共产党)?$/.test(signature.slice(0, at)) &&
    /^(?:(?:党政|综合)?办公室|综合[科处部]|党组|党委|党总支|党支部|党工委|委员会)?$/.test(rest)
  );
}

const post =
  /^([^、，]{3,36}?)(?:党[组委]书记|党支部书记|书记|主任|[局院校厂站队所处科部会社园馆]长|经理|董事长|理事长|主席)(?:[、\s]|[\u3400-\u9fff]{2,4}$)/;

const member =
  /^([^、，]{2,24}(?:小学|中学|学校|大学|学院|幼儿园|医院|卫生院|公司|中心|局))[^、，]{0,10}[\u3400-\u9fff]{2,4}$/;

/** `某大队某消防救援站站长　周某某`: the post of the one who speaks, under the title. */
function inPost(blocks: readonly Block[]): readonly Reading<string>[] {
  return blocks.flatMap((block) => {
    const place = block.kind === 'subtitle' ? (post.exec(block.text) ?? member.exec(block.text))?.[1] : undefined;
    return place !== undefined && isOrganisation(place) ? [reading(place, block, 'guess')] : [];
  });
}

const assembly = /在([\u3400-\u9fff]{2,10}?[省市县区旗州镇乡])(?:第[\u3400-\u9fff]{1,5}届)?人民代表大会/;

/** 政府工作报告 names the assembly it was made to: it is the government of that place. */
function assembled(blocks: readonly Block[]): readonly Reading<string>[] {
  const isGovernment = blocks.some(({ kind, text }) => kind === 'title' && /政府工作报告/.test(text));
  if (!isGovernment) return [];
  return blocks.flatMap((block) => {
    const place =
      block.kind === 'subtitle' || block.kind === 'title' ? assembly.exec(withoutBlanks(block.text))?.[1] : undefined;
    return place === undefined ? [] : [{ ...reading(`${place}人民政府`, block, 'guess'), quote: block.text }];
  });
}

const behalf = /我(?:受|代表)([\u3400-\u9fff]{4,24}?)(?:的?委托)?[，,]?向(?:大会|会议|各位)/;

/** `我代表某某委员会向大会作报告`. */
function onBehalf(blocks: readonly Block[]): readonly Reading<string>[] {
  for (const block of blocks) {
    if (block.zone !== 'main' || (block.kind !== 'paragraph' && block.kind !== 'addressee')) continue;
    const found = behalf.exec(block.text.slice(0, 200))?.[1];
    if (found !== undefined && isOrganisation(found)) return [reading(found, block, 'guess')];
  }
  return [];
}

function onTop(blocks: readonly Block[]): readonly Reading<string>[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'letterhead' || block.zone === 'annex') return [];
    const name = withoutBlanks(block.text).replace(/文件$/, '');
    return isOrganisation(name) ? [reading(name, block, 'likely')] : [];
  });
}

const name = '[\\u3400-\\u9fff]{1,18}?(?:科技局|局|科委|委员会|委|办公室|办|政府|中心|厅|公司|学校|大学|协会)';
const verbs =
  '(?=紧紧|紧扣|紧盯|在|坚持|坚决|以习|深入|认真|全面|围绕|按照|牢[牢固]|积极|聚焦|持续|贯彻|立足|始终|切实|着力|锚定|党组|严格|全力|主动)';
const speaker = new RegExp(`(?:^|[，。])((?!在|以|对|按|为|向|从|经|由|全|各|本|我)${name})${verbs}`);

/** `2021年，云岭区科技局坚持…`: the one that opens the text speaks of itself. */
function speaking(blocks: readonly Block[]): readonly Reading<string>[] {
  for (const block of blocks) {
    if (block.zone !== 'main' || block.kind === 'heading') continue;
    if (block.kind !== 'paragraph') continue;
    const found = speaker.exec(block.text.slice(0, 150))?.[1];
    return found ? [reading(found, block, 'guess')] : [];
  }
  return [];
}

function reading(value: string, block: Block, certainty: Certainty): Reading<string> {
  return { value, line: block.source?.line ?? null, quote: value, certainty };
}
