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
    ...speaking(blocks),
  ];
  const first = candidates[0];
  if (!first) return null;
  if (first.certainty === 'certain') return first;
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
    const before = /^[—–―－-]*(.+?)(?:关于|(?:20|二[〇零○])|[上下]半年|年度|工作总结|工作计划|工作报告)/.exec(
      withoutBlanks(block.text),
    )?.[1];
    return before !== undefined && (isOrganisation(before) || isName(before)) ? [reading(before, block, 'likely')] : [];
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
