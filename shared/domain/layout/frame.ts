import { isOrganisation } from '../structure/framing-words.ts';
import { signedBelow } from './arrange.ts';
import { withoutHead } from './brought-head.ts';
import { withoutImprint } from './brought-imprint.ts';
import { attendanceOf, closingOf, line, signersOf, signingOf } from './frame-lines.ts';
import type { Issuance, IssuanceField } from './issuance.ts';
import type { Overruled } from './issued.ts';
import { hasRole, type LaidBlock, type LaidOut, type LaidParagraph, paragraphText } from './laid-out.ts';
import { rowMark } from './signing.ts';

type Framed = { readonly blocks: readonly LaidBlock[]; readonly overruled: readonly Overruled[] };

/**
 * Addressee, signature, date and 附注 of the first part of the text, up to its annexes. What the issuance says is printed, whatever
 * the text says itself; what it leaves open stays as the text has it.
 */
export function withFrame(blocks: readonly LaidBlock[], issuance: Issuance): Framed {
  const { main, annexes } = inParts(blocks);
  const closed = withClosing(main, issuance);
  const attendance = issuance.form === 'minutes' ? attendanceOf(issuance) : [];
  const attended = closed.blocks.toSpliced(noteAt(closed.blocks), 0, ...attendance);
  const noted = withNote(attended, issuance.note);
  const addressed = withAddressee(noted.blocks, issuance.addressee);
  return {
    blocks: [...addressed.blocks, ...annexes],
    overruled: [...addressed.overruled, ...closed.overruled, ...noted.overruled],
  };
}

/** What the text itself says of what an issuance may say. */
export function saidByText(laidOut: LaidOut): Readonly<Partial<Record<IssuanceField, string>>> {
  const { blocks: unprinted, brought: imprint } = withoutImprint(laidOut.blocks);
  const { blocks, brought } = withoutHead(unprinted);
  const { main } = inParts(blocks);
  const { names, dates } = signedIn(main);
  const wordsOf = (role: LaidParagraph['role']) => ofRole(main, role).map(paragraphText);
  const said: Readonly<Partial<Record<IssuanceField, readonly string[]>>> = {
    letterhead: brought.letterhead,
    number: brought.number === null ? [] : [brought.number],
    signers: brought.signers,
    ...Object.fromEntries(brought.marks.map(({ kind, text }) => [kind, [text]])),
    addressee: wordsOf('addressee'),
    signature: names,
    date: dates.slice(-1),
    note: wordsOf('note').slice(-1),
    ...Object.fromEntries(Object.entries(imprint).map(([field, words]) => [field, words === null ? [] : [words]])),
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, words]) => (words.length === 0 ? [] : [[field, words.join('、')]])),
  );
}

/** The text and what begins a page of its own behind it. */
function inParts(blocks: readonly LaidBlock[]): Record<'main' | 'annexes', readonly LaidBlock[]> {
  const at = blocks.findIndex((block, i) => i > 0 && block.newPage);
  const end = at < 0 ? blocks.length : at;
  return { main: blocks.slice(0, end), annexes: blocks.slice(end) };
}

/** What the text said, where the issuance says something else. */
export function overruledBy(
  field: Overruled['field'],
  printed: string | readonly string[] | null,
  stood: string | readonly string[] | null,
): readonly Overruled[] {
  const [now, before] = [printed, stood].map((said) => [said ?? []].flat());
  if (now === undefined || before === undefined || now.length === 0 || before.length === 0) return [];
  const bare = (names: readonly string[]) => names.join('').replace(/\s+/gu, '');
  if (bare(now) === bare(before)) return [];
  return [{ field, printed: now.join('、'), stood: before.join('、') }];
}

function withAddressee(main: readonly LaidBlock[], given: string | null): Framed {
  if (given === null) return { blocks: main, overruled: [] };
  const stood = ofRole(main, 'addressee');
  const first = stood[0];
  const words = stood.map(paragraphText);
  const addressee = keptWhere(line('addressee', given, first?.blankLinesBefore ?? 1), stood);
  const others = main.filter((block) => !hasRole(block, 'addressee'));
  const titled = others.findLastIndex((b) => hasRole(b, 'title') || hasRole(b, 'subtitle') || hasRole(b, 'byline'));
  const at = first === undefined ? titled + 1 : main.indexOf(first);
  const after = others[at];
  // What followed the title had a blank line above, which the addressee takes over.
  const rest = first === undefined && after !== undefined ? others.with(at, { ...after, blankLinesBefore: 0 }) : others;
  return { blocks: rest.toSpliced(at, 0, addressee), overruled: overruledBy('addressee', given, words) };
}

function withClosing(main: readonly LaidBlock[], issuance: Issuance): Framed {
  const given = signersOf(issuance);
  if (given.length === 0 && issuance.date === null) return { blocks: main, overruled: [] };
  const { stood, names, dates } = signedIn(main);
  const closing = closingOf(
    given.length > 0 ? given : names,
    issuance.date ?? dates.at(-1) ?? null,
    signingOf(issuance),
  ).map((each) => keptWhere(each, stood));
  const last = main.findLastIndex((block) => hasRole(block, 'signature') || hasRole(block, 'date'));
  const at = last < 0 ? noteAt(main) : last + 1;
  const isOther = (block: LaidBlock) => !stood.some((each) => each === block);
  const above = main.slice(0, at).filter(isOther);
  return {
    blocks: [...signedBelow(above), ...closing, ...main.slice(at).filter(isOther)],
    overruled: [
      ...overruledBy(issuance.posts.length > 0 ? 'posts' : 'signature', given, names),
      ...overruledBy('date', issuance.date, dates),
    ],
  };
}

function signedIn(main: readonly LaidBlock[]) {
  const stood = main.filter(isClosing);
  const names = stood.filter((block) => !isDate(block)).flatMap((block) => paragraphText(block).split(rowMark));
  return { stood, names, dates: stood.filter(isDate).map(paragraphText) };
}

/** The last 附注 of the text is the one that the issuance speaks of. */
function withNote(main: readonly LaidBlock[], given: string | null): Framed {
  if (given === null) return { blocks: main, overruled: [] };
  const stood = ofRole(main, 'note').slice(-1);
  const note = keptWhere(line('note', given, stood[0]?.blankLinesBefore ?? 0), stood);
  const at = stood[0] === undefined ? main.length : main.indexOf(stood[0]);
  return {
    blocks: main.toSpliced(at, stood.length, note),
    overruled: overruledBy('note', given, stood.map(paragraphText)),
  };
}

/** Before the 附注 at the end. */
function noteAt(main: readonly LaidBlock[]): number {
  return main.findLastIndex((block) => !hasRole(block, 'note')) + 1;
}

const date =
  /^[〇零一二三四五六七八九十\d]{4}年[〇零一二三四五六七八九十\d]{1,3}月(?:[〇零一二三四五六七八九十\d]{1,3}日)?$/u;

function isDate(block: LaidParagraph): boolean {
  return hasRole(block, 'date') || (hasRole(block, 'byline') && date.test(paragraphText(block)));
}

/** Who signs and when, below the text, or under the title as an internal paper has it. */
function isClosing(block: LaidBlock): block is LaidParagraph {
  if (hasRole(block, 'signature') || hasRole(block, 'date')) return true;
  return hasRole(block, 'byline') && (isDate(block) || isOrganisation(paragraphText(block)));
}

/** A line that says what stood there is that block still: a remark on it keeps its words. */
function keptWhere(made: LaidParagraph, stood: readonly LaidParagraph[]): LaidParagraph {
  const same = stood.find((block) => paragraphText(block) === paragraphText(made));
  return same === undefined ? made : { ...made, blockIds: same.blockIds };
}

function ofRole(blocks: readonly LaidBlock[], role: LaidParagraph['role']): readonly LaidParagraph[] {
  return blocks.filter((block): block is LaidParagraph => hasRole(block, role));
}
