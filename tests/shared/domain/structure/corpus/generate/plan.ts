import type { Choose } from './choose.ts';
import { chooseSpelling, type Numbering } from './spelling.ts';

/** How the headings of one level look throughout a document. */
export type Level = {
  readonly numbering: Numbering;
  readonly spell: (number: number) => string;
  /** On a line of their own, sharing the paragraph with their text, or within the paragraph of the section above. */
  readonly form: 'own' | 'runIn' | 'inline';
  /** Between a run-in heading and its text, or behind one on its own line. */
  readonly end: string;
};

/** What is wrong with the numbers of a document. */
type Damage = 'none' | 'lost' | 'gap' | 'duplicate';

/** The habits of one document. */
export type Style = {
  readonly levels: readonly Level[];
  readonly damage: Damage;
  /** The plan's sections are counted 一、二、 again, one deeper. */
  readonly restarts: boolean;
  /** The second level is counted on through the chapters. */
  readonly runsOn: boolean;
  /** Some chapter leaves the second level out. */
  readonly skipsLevel: boolean;
  readonly halfWidth: boolean;
  /** Characters in a line where lines are broken. */
  readonly wrap: number | null;
  readonly indent: string;
  /** A page or two: few sections with a sentence each. */
  readonly brief: boolean;
  readonly tables: boolean;
  readonly bullets: boolean;
  /** Labels of one level are spelled in several ways. */
  readonly mixesSpellings: boolean;
  readonly breaksHeadings: boolean;
  /** 二是 within a paragraph lost its number. */
  readonly losesItems: boolean;
  readonly contents: boolean;
  readonly annex: boolean;
  /** Blanks between characters where none belong. */
  readonly straySpaces: boolean;
  readonly lineEnd: '\n' | '\r\n';
};

const frames: readonly (readonly Numbering[])[] = [
  ['chinese', 'chinese-bracketed', 'arabic', 'arabic-bracketed'],
  ['chinese', 'chinese-bracketed', 'arabic', 'is'],
  ['chinese', 'chinese-bracketed', 'is'],
  ['chinese', 'arabic', 'arabic-bracketed'],
  ['chinese', 'arabic', 'arabic-half-bracketed'],
  ['chinese', 'chinese-bracketed', 'arabic', 'circled'],
  ['chinese', 'is'],
  ['chinese', 'chinese-bracketed', 'must'],
  ['chinese', 'chinese-bracketed', 'plain'],
  ['chinese', 'ordinal'],
  ['chinese', 'chinese-bracketed', 'sequence'],
  ['division', 'chinese', 'chinese-bracketed', 'arabic'],
  ['division', 'chinese', 'arabic', 'circled'],
  ['chapter', 'section', 'chinese', 'chinese-bracketed'],
  ['chapter', 'chinese', 'chinese-bracketed'],
  ['arabic', 'arabic-bracketed', 'circled'],
  ['chinese-bracketed', 'arabic', 'is'],
  ['plain', 'chinese-bracketed', 'arabic'],
  ['plain', 'arabic', 'arabic-bracketed'],
  ['lenticular', 'chinese-bracketed', 'arabic'],
  ['lenticular', 'plain'],
  ['chinese', 'lenticular'],
];

export function chooseStyle(choose: Choose): Style {
  const numberings = choose.one(frames);
  const [first, second] = numberings;
  const damaged = choose.chance(30) && numberings.includes('chinese-bracketed');
  const damage = damaged ? choose.one<Damage>(['lost', 'gap', 'duplicate']) : 'none';
  const wrap = choose.chance(30) ? choose.int(30, 40) : null;
  // Where lines are broken, a heading without number could not be told from a line that happens to be short.
  const needsIndent = wrap !== null && numberings.some((one) => one === 'plain' || one === 'lenticular');
  const counted = second === 'chinese-bracketed' && damage === 'none';
  return {
    levels: numberings.map((numbering, depth) => chooseLevel(choose, numbering, depth)),
    damage,
    restarts: first === 'chinese' && counted && choose.chance(20),
    runsOn: counted && choose.chance(15),
    skipsLevel:
      first === 'chinese' && second === 'chinese-bracketed' && numberings[2] === 'arabic' && choose.chance(20),
    halfWidth: choose.chance(45),
    wrap,
    indent: choose.one(needsIndent ? ['　　', '    '] : ['', '　　', '　　', '    ']),
    brief: choose.chance(25),
    tables: choose.chance(25),
    bullets: choose.chance(20),
    mixesSpellings: choose.chance(10),
    breaksHeadings: wrap === null && choose.chance(15),
    losesItems: choose.chance(20),
    contents: choose.chance(8),
    annex: choose.chance(12),
    straySpaces: choose.chance(12),
    lineEnd: choose.one(['\n', '\n', '\n', '\r\n']),
  };
}

function chooseLevel(choose: Choose, numbering: Numbering, depth: number): Level {
  const form = chooseForm(choose, numbering, depth);
  const end = form === 'own' ? choose.one(['', '', '', '', '。', '：']) : choose.one(['。', '。', '。', '：', ' ']);
  const plain = numbering === 'plain' || numbering === 'lenticular';
  const item = numbering === 'is' || numbering === 'must' || numbering === 'ordinal' || numbering === 'sequence';
  return {
    numbering,
    spell: chooseSpelling(choose, numbering),
    form,
    end: plain || depth === 0 ? '' : item ? '。' : end,
  };
}

function chooseForm(choose: Choose, numbering: Numbering, depth: number): Level['form'] {
  if (depth === 0 || numbering === 'plain' || numbering === 'lenticular' || numbering === 'section') return 'own';
  if (numbering === 'is' || numbering === 'must') return choose.chance(60) ? 'inline' : 'runIn';
  if (numbering === 'ordinal' || numbering === 'sequence') return 'runIn';
  return choose.chance(50) ? 'own' : 'runIn';
}
