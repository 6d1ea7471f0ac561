/**
 * How well an outline agrees with the gold. Sections match on label, depth and title, in the order of the document
 * (longest common subsequence, so that a swapped order costs).
 */
import type { OutlineView } from '../../../../../shared/domain/outline-view.ts';
import { bare, labelForms, sameDate, sameLabel, sameTitle, splitLabel, unspaced } from './compare.ts';
import type { Gold } from './gold.ts';

export type Read = Pick<
  OutlineView,
  | 'title'
  | 'organisation'
  | 'genre'
  | 'documentNumber'
  | 'addressee'
  | 'signature'
  | 'date'
  | 'summaryYear'
  | 'planYear'
  | 'dropped'
> & { readonly sections: readonly ReadSection[] };

type ReadSection = {
  readonly label: string | null;
  readonly depth: number;
  readonly title: string;
  readonly runIn: boolean;
  readonly paragraphs?: readonly string[] | undefined;
  readonly children: readonly ReadSection[];
};

export type Score = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly f1WithoutDepth: number;
  /** Share of the gold's sections that hang where they should. */
  readonly parents: number;
  readonly runIn: number;
  readonly metadata: number;
  /** Names of the readings that are wrong; genre and document number are named but do not count in `metadata`. */
  readonly metadataWrong: readonly string[];
  readonly dropped: number;
  readonly falseDrops: readonly string[];
  /** Dropped or forbidden texts that stand in a section. */
  readonly leaks: readonly string[];
  /** Share of the gold's paragraphs that were found whole. */
  readonly paragraphs: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
};

export function score(gold: Gold, read: Read): Score {
  const wanted = flatten(gold.sections);
  const got = flatten(read.sections);
  const options = gold.optional.map((section) => ({ forms: labelForms(section.label), title: bare(section.title) }));
  const alike = (a: Node, b: Node) => sameLabel(a.forms, b.forms) && sameTitle(a.title, b.title);
  const strict = compare(wanted, got, options, (a, b) => alike(a, b) && a.depths.includes(b.depth));
  const loose = compare(wanted, got, options, alike);
  const metadataWrong = wrongReadings(gold, read);
  const counted = metadataWrong.filter((key) => key !== 'genre' && key !== 'documentNumber').length;
  const runIns = loose.pairs.filter(([i, j]) => wanted[i]?.runIn === got[j]?.runIn).length;
  const { dropped, falseDrops, leaks } = scoreDropped(gold, read);
  const found = new Set(allParagraphs(read.sections).map(unspaced));
  const paragraphs = allParagraphs(gold.sections);
  return {
    precision: strict.precision,
    recall: strict.recall,
    f1: strict.f1,
    f1WithoutDepth: loose.f1,
    parents: rightParents(wanted, got, loose.pairs),
    runIn: share(runIns, loose.pairs.length),
    metadata: share(countedReadings - counted, countedReadings),
    metadataWrong,
    dropped,
    falseDrops,
    leaks,
    paragraphs: share(paragraphs.filter((text) => found.has(unspaced(text))).length, paragraphs.length),
    missing: strict.missing.map((node) => node.shown),
    extra: strict.extra.map((node) => node.shown),
  };
}

type Node = {
  readonly forms: readonly string[];
  readonly title: string;
  readonly depth: number;
  readonly depths: readonly number[];
  readonly parent: number;
  readonly runIn: boolean;
  readonly optional: boolean;
  readonly shown: string;
};

type AnySection = ReadSection & {
  readonly depthAlso?: readonly number[] | undefined;
  readonly optional?: boolean | undefined;
};

function flatten(sections: readonly AnySection[], parent = -1, nodes: Node[] = []): Node[] {
  for (const section of sections) {
    const { label, title } = splitLabel(section.label, section.title);
    // Holds what stands before the first heading; it is no section of its own.
    if (label === null && bare(title) === '') {
      flatten(section.children, parent, nodes);
      continue;
    }
    const at = nodes.length;
    nodes.push({
      forms: labelForms(label),
      title: bare(title),
      depth: section.depth,
      depths: [section.depth, ...(section.depthAlso ?? [])],
      parent,
      runIn: section.runIn,
      optional: section.optional ?? false,
      shown: `${'  '.repeat(section.depth - 1)}${label ?? ''}${title}`,
    });
    flatten(section.children, at, nodes);
  }
  return nodes;
}

type Pair = readonly [wanted: number, got: number];

function compare(
  wanted: readonly Node[],
  got: readonly Node[],
  options: readonly Pick<Node, 'forms' | 'title'>[],
  same: (a: Node, b: Node) => boolean,
) {
  const pairs = longestCommon(wanted, got, same);
  const matchedWanted = new Set(pairs.map(([i]) => i));
  const matchedGot = new Set(pairs.map(([, j]) => j));
  const isOption = (node: Node) =>
    options.some((option) => sameLabel(option.forms, node.forms) && sameTitle(option.title, node.title));
  const missing = wanted.filter((node, i) => !matchedWanted.has(i) && !node.optional);
  const extra = got.filter((node, j) => !matchedGot.has(j) && !isOption(node));
  const right = pairs.filter(([i]) => !wanted[i]?.optional).length;
  const needed = wanted.filter((node) => !node.optional).length;
  const precision = right + extra.length > 0 ? right / (right + extra.length) : Number(needed === 0);
  const recall = share(right, needed);
  return { pairs, missing, extra, precision, recall, f1: harmonic(precision, recall) };
}

function longestCommon(a: readonly Node[], b: readonly Node[], same: (a: Node, b: Node) => boolean): Pair[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const equal = new Uint8Array((a.length + 1) * width);
  const length = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [x, y] = [a[i], b[j]];
      const matches = x !== undefined && y !== undefined && same(x, y);
      equal[i * width + j] = Number(matches);
      lengths[i * width + j] = Math.max(length(i + 1, j), length(i, j + 1), matches ? length(i + 1, j + 1) + 1 : 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (equal[i * width + j] === 1 && length(i, j) === length(i + 1, j + 1) + 1) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function rightParents(wanted: readonly Node[], got: readonly Node[], pairs: readonly Pair[]): number {
  const partner = new Map(pairs.map(([i, j]) => [j, i]));
  const right = pairs.filter(([i, j]) => {
    const parent = got[j]?.parent ?? -1;
    return wanted[i]?.parent === (parent === -1 ? -1 : partner.get(parent));
  });
  return share(right.length, wanted.length);
}

const countedReadings = 7;

function wrongReadings(gold: Gold, read: Read): string[] {
  const same = (a: string | null, b: string | null) => bare(a) === bare(b);
  const right = {
    title: possibleTitles(gold).includes(bare(read.title)),
    organisation: [gold.organisation, ...gold.organisationAlso].some((name) => same(name, read.organisation)),
    addressee: same(gold.addressee, read.addressee),
    signature: same(gold.signature, read.signature),
    date: sameDate(gold.date, read.date),
    summaryYear: gold.summaryYear === read.summaryYear,
    planYear: gold.planYear === read.planYear,
    genre: gold.genre === undefined || [gold.genre, ...gold.genreAlso].includes(read.genre),
    documentNumber: gold.documentNumber === undefined || same(gold.documentNumber, read.documentNumber),
  };
  return Object.entries(right).flatMap(([key, isRight]) => (isRight ? [] : [key]));
}

/** With and without the organisation in front. */
function possibleTitles(gold: Gold): string[] {
  if (gold.title === null) return [''];
  const organisation = bare(gold.organisation);
  const titles = [gold.title, ...gold.titleAlso].map(bare);
  const longer = titles.filter((title) => title !== '' && !title.startsWith(organisation));
  const shorter = titles.filter(
    (title) => organisation !== '' && title.startsWith(organisation) && title.length > organisation.length + 6,
  );
  return [
    ...titles,
    ...longer.map((title) => organisation + title),
    ...shorter.map((title) => title.slice(organisation.length)),
  ];
}

function scoreDropped(gold: Gold, read: Read) {
  const wanted = gold.dropped.map(bare).filter((text) => text !== '');
  const got = read.dropped.map(bare).filter((text) => text !== '');
  const allGot = got.join('\n');
  const recall = share(wanted.filter((text) => allGot.includes(text)).length, wanted.length);
  const neutral = gold.neutral.map(bare).filter((text) => text !== '');
  const allowed = [...wanted, ...neutral].join('\n');
  // A page-number line is but its digits: only equality can judge it.
  const falseDrops = got.filter(
    (text) =>
      !wanted.includes(text) &&
      !neutral.includes(text) &&
      !(text.length > 3 && allowed.includes(text)) &&
      !wanted.some((line) => line.length > 3 && text.includes(line)),
  );
  const body = allTexts(read.sections).map(unspaced).join('\n');
  const forbidden = [...new Set([...gold.dropped, ...gold.forbidden].map(unspaced))].filter((text) => text.length >= 3);
  const leaks = forbidden.filter((text) => body.includes(text));
  const precision = got.length > 0 ? 1 - falseDrops.length / got.length : 1;
  const kept = forbidden.length > 0 ? 1 - leaks.length / forbidden.length : 1;
  return { dropped: harmonic(precision, recall) * kept, falseDrops, leaks };
}

function allParagraphs(sections: readonly AnySection[]): string[] {
  return sections.flatMap((section) => [...(section.paragraphs ?? []), ...allParagraphs(section.children)]);
}

function allTexts(sections: readonly ReadSection[]): string[] {
  return sections.flatMap((section) => [section.title, ...(section.paragraphs ?? []), ...allTexts(section.children)]);
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 1;
}

function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0;
}
