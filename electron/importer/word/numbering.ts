import type { XmlElement } from '../package/xml.ts';
import { attribute, child, children } from '../package/xml-tree.ts';
import type { Styles } from './styles.ts';
import { asNumber, numberOf, switchOf, wordValue } from './values.ts';

export type Level = {
  readonly start: number;
  readonly format: string;
  /** `第%1章`, `%1.%2`, or the bullet itself. */
  readonly text: string;
  readonly follow: 'tab' | 'space' | 'nothing';
  /** Begins anew after this level (1-based) or a higher one; 0 never; `null` after any higher one. */
  readonly restart: number | null;
  /** All numbers in it are written in digits. */
  readonly legal: boolean;
  readonly font: string | null;
};

/** A list as paragraphs name it. Lists that share a count are one list to the reader, written in several ways. */
export type List = {
  readonly count: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that begin anew, and with which number, when the list is first used. */
  readonly startsAnew: ReadonlyMap<number, number>;
};

export type Numbering = {
  readonly list: (numId: number) => List | null;
  /** The level to which a paragraph style is tied, in the list that the style names. */
  readonly levelOfStyle: (numId: number, styleId: string) => number | undefined;
};

const levels = 9;

export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const abstracts = indexBy(children(root ?? undefined, 'w:abstractNum'), 'w:abstractNumId');
  const numbers = indexBy(children(root ?? undefined, 'w:num'), 'w:numId');
  const known = new Map<number, List | null>();

  /** A list may be defined by a list style, which names a number, which names the list that has the levels. */
  function abstractOf(numId: string | undefined, hops = 0): XmlElement | undefined {
    const abstract = abstracts.get(wordValue(numbers.get(numId ?? ''), 'w:abstractNumId') ?? '');
    const linked = wordValue(abstract, 'w:numStyleLink');
    if (linked === undefined || hops > 4) return abstract;
    const target = styles.listNumber(linked);
    return (target === undefined ? undefined : abstractOf(String(target), hops + 1)) ?? abstract;
  }

  function list(numId: number): List | null {
    const before = known.get(numId);
    if (before !== undefined) return before;
    const abstract = abstractOf(String(numId));
    const made =
      abstract === undefined ? null : listOf(abstract, children(numbers.get(String(numId)), 'w:lvlOverride'));
    known.set(numId, made);
    return made;
  }

  return {
    list,
    levelOfStyle(numId, styleId) {
      const tied = children(abstractOf(String(numId)), 'w:lvl').find((each) => wordValue(each, 'w:pStyle') === styleId);
      return asNumber(attribute(tied, 'w:ilvl'));
    },
  };
}

function indexBy(elements: readonly XmlElement[], key: string): ReadonlyMap<string, XmlElement> {
  return new Map(elements.map((element) => [attribute(element, key) ?? '', element]));
}

function listOf(abstract: XmlElement, overrides: readonly XmlElement[]): List {
  const found: (Level | undefined)[] = new Array<Level | undefined>(levels).fill(undefined);
  const startsAnew = new Map<number, number>();
  const put = (element: XmlElement | undefined): void => {
    const at = asNumber(attribute(element, 'w:ilvl'));
    if (element !== undefined && at !== undefined && at >= 0 && at < levels) found[at] = readLevel(element);
  };
  children(abstract, 'w:lvl').forEach(put);
  for (const override of overrides) {
    const at = asNumber(attribute(override, 'w:ilvl'));
    put(child(override, 'w:lvl'));
    const start = numberOf(override, 'w:startOverride');
    if (at !== undefined && start !== undefined) startsAnew.set(at, start);
  }
  return { count: attribute(abstract, 'w:abstractNumId') ?? '', levels: found, startsAnew };
}

function readLevel(element: XmlElement): Level {
  const follow = wordValue(element, 'w:suff');
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: formatOf(element),
    text: wordValue(element, 'w:lvlText') ?? '',
    follow: follow === 'space' || follow === 'nothing' ? follow : 'tab',
    restart: numberOf(element, 'w:lvlRestart') ?? null,
    legal: switchOf(element, 'w:isLgl') ?? false,
    font: attribute(child(child(element, 'w:rPr'), 'w:rFonts'), 'w:ascii') ?? null,
  };
}

/** Formats that came later (`001, 002, …`) stand in an alternative, with an old one to fall back on. */
function formatOf(element: XmlElement): string {
  const alternative = child(element, 'mc:AlternateContent');
  const custom = attribute(child(child(alternative, 'mc:Choice'), 'w:numFmt'), 'w:format');
  if (custom !== undefined && /^0+1,/.test(custom)) return `zeros:${custom.indexOf(',')}`;
  return wordValue(element, 'w:numFmt') ?? wordValue(child(alternative, 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
}
