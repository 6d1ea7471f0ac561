import { type Block, opensSection, type SectionBlock } from './block.ts';
import { formatLabel, type Label, type LabelScheme } from './label.ts';

/**
 * The numbers of a draft follow from where its sections stand, so that moving one renumbers all and a lost numeral heals.
 *
 * - A section keeps its scheme and counts among its siblings of that scheme; siblings of another scheme or without a label
 *   stand between them without breaking the count, so a demoted 三、 does not make （三） start again after it.
 * - Numbering starts again under each parent. It runs on through the chapters only where the source evidently did so:
 *   no number twice among the cousins and numbers higher than the longest chapter. Ministries' reports to a people's
 *   congress are numbered like that: （一）…（三） in the first chapter, （四）… in the second.
 * - Two lists of 一是 in one section stay two lists. The second is told by its stored numbers: 1 after at least 2, and 2 next.
 *   A single item moved behind another list does not look like that and is counted on.
 */
export function shownLabels(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const groups = siblingGroups(withFoundLabels(blocks));
  const runningOn = new Set([...cousins(groups)].filter(([, group]) => evidentlyRunsOn(group)).map(([key]) => key));
  const counted = new Map<string, number>();
  for (const group of groups) {
    let number = runningOn.has(group.cousins) ? (counted.get(group.cousins) ?? 0) : 0;
    group.members.forEach((block, i) => {
      number = startsList(group, i) ? 1 : number + 1;
      labels.set(block.id, labelText(group, i, number));
    });
    counted.set(group.cousins, number);
  }
  return labels;
}

/**
 * Items that lost their whole label (一是… 开展监测… 三是…) with the label that the numbers around them prove, marked as
 * missing. Headings without a label are left as they are: they may be meant so.
 */
export function withFoundLabels<B extends Block>(blocks: readonly B[]): readonly B[] {
  const found = new Map<string, Label>();
  for (const siblings of itemLists(blocks)) {
    siblings.forEach((block, i) => {
      const before = siblings[i - 1]?.label;
      const next = siblings.findIndex((sibling, at) => at >= i && sibling.label !== null);
      const after = siblings[next]?.label;
      if (block.label !== null || !before || !after || before.scheme !== after.scheme) return;
      if (after.number - before.number !== next - i + 1) return;
      for (let at = i; at < next; at++) {
        const id = siblings[at]?.id ?? '';
        found.set(id, { text: '', scheme: before.scheme, number: before.number + at - i + 1, missing: true });
      }
    });
  }
  if (found.size === 0) return blocks;
  return blocks.map((block) => {
    const label = found.get(block.id);
    return label === undefined || !opensSection(block) ? block : { ...block, label };
  });
}

/** Items under one parent. */
function itemLists(blocks: readonly Block[]): SectionBlock[][] {
  const lists = new Map<string, SectionBlock[]>();
  let path: SectionBlock[] = [];
  for (const block of blocks) {
    if (!opensSection(block)) continue;
    path = [...path.filter((above) => above.depth < block.depth), block];
    if (block.kind !== 'item') continue;
    const parent = path.at(-2)?.id ?? '';
    const list = lists.get(parent);
    if (list !== undefined) list.push(block);
    else lists.set(parent, [block]);
  }
  return [...lists.values()];
}

type Member = SectionBlock & { readonly label: NonNullable<SectionBlock['label']> };
/** Sections of one scheme under one parent, in order. */
type Group = { readonly scheme: LabelScheme; readonly cousins: string; readonly members: Member[] };

function isNumbered(block: SectionBlock): block is Member {
  return block.label !== null;
}

function siblingGroups(blocks: readonly Block[]): Group[] {
  const groups = new Map<string, Group>();
  let path: SectionBlock[] = [];
  let zone: Block['zone'] | undefined;
  for (const block of blocks) {
    // An annex is numbered by itself.
    if (block.zone !== zone) path = [];
    zone = block.zone;
    if (!opensSection(block)) continue;
    path = [...path.filter((above) => above.depth < block.depth), block];
    if (!isNumbered(block)) continue;
    const parent = path.at(-2)?.id ?? '';
    const grandparent = path.at(-3)?.id ?? '';
    const { scheme } = block.label;
    const key = `${zone} ${scheme} ${parent}`;
    const known = groups.get(key);
    if (known !== undefined) known.members.push(block);
    else groups.set(key, { scheme, cousins: `${zone} ${scheme} ${path.length} ${grandparent}`, members: [block] });
  }
  return [...groups.values()];
}

function cousins(groups: readonly Group[]): Map<string, Group[]> {
  const families = new Map<string, Group[]>();
  for (const group of groups) {
    const family = families.get(group.cousins);
    if (family !== undefined) family.push(group);
    else families.set(group.cousins, [group]);
  }
  return families;
}

function evidentlyRunsOn(family: readonly Group[]): boolean {
  const numbers = family.flatMap((group) => group.members.filter((m) => !m.label.missing).map((m) => m.label.number));
  const longest = Math.max(...family.map((group) => group.members.length));
  const isHeadings = family.every((group) => group.members.every((member) => member.kind === 'heading'));
  return (
    isHeadings &&
    family.length > 1 &&
    numbers.length > 3 &&
    new Set(numbers).size === numbers.length &&
    Math.max(...numbers) > longest
  );
}

/** A second list under the same parent, told by the numbers that stood in the source. */
function startsList(group: Group, i: number): boolean {
  const [before, here, after] = [i - 1, i, i + 1].map((at) => group.members[at]);
  return (
    here !== undefined &&
    here.kind === 'item' &&
    here.label.number === 1 &&
    (before?.label.number ?? 0) >= 2 &&
    after?.label.number === 2 &&
    group.members.slice(0, i).some((member) => member.label.number === 1)
  );
}

function labelText(group: Group, i: number, number: number): string {
  const label = group.members[i]?.label;
  const isLast = i === group.members.length - 1;
  // 最后 closes a list however short it is: 首先、其次、最后.
  if (group.scheme === 'sequence' && isLast && label?.number === 4 && number > 1) return formatLabel('sequence', 4);
  // Labels are written up to 999; beyond that it is no document, and the text that stood there may stay.
  return number <= 999 ? formatLabel(group.scheme, number) : (label?.text ?? '');
}
