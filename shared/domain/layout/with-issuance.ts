import { type BroughtHead, withoutHead } from './brought-head.ts';
import { type BroughtImprint, withoutImprint } from './brought-imprint.ts';
import { withContents } from './contents.ts';
import { behindNotice, bringsNotice, forwardNotice, sentOut } from './forward-notice.ts';
import { overruledBy, withFrame } from './frame.ts';
import { signingOf } from './frame-lines.ts';
import type { Issuance } from './issuance.ts';
import type { Head, Imprint, Issued, Overruled } from './issued.ts';
import { hasRole, type LaidOut, type LaidParagraph, paragraphText } from './laid-out.ts';
import { type LayOutInput, layOut } from './lay-out.ts';

/** A text as it is issued; without an issuance as an internal paper, with a table of contents where that is wanted. */
export function layOutIssued(input: LayOutInput, given: Issuance | undefined, contents = false): LaidOut {
  const issuance = given === undefined ? undefined : printedOf(given);
  const laidOut = layOut(issuance === undefined ? input : { ...input, signing: signingOf(issuance) });
  const issued = issuance === undefined ? laidOut : withIssuance(laidOut, issuance);
  return contents ? withContents(issued) : issued;
}

/** Without what its form does not print: an order is signed with posts, minutes by nobody. */
function printedOf(issuance: Issuance): Issuance {
  const { form } = issuance;
  if (form !== 'order' && form !== 'minutes') return issuance;
  const unsigned = { ...issuance, addressee: null, signature: [] };
  return form === 'order' ? unsigned : { ...unsigned, posts: [], date: null, seal: false };
}

/** Head and imprint around a text, and in it what an issued document must have. */
function withIssuance(laidOut: LaidOut, issuance: Issuance): LaidOut {
  const { blocks: unprinted, brought: imprint } = withoutImprint(laidOut.blocks);
  const { blocks, brought } = withoutHead(unprinted);
  const head = headOf(issuance, brought);
  const forward = issuance.form === 'forward' && !bringsNotice(blocks);
  const text = forward ? [...forwardNotice(issuance, blocks, head), ...behindNotice(blocks)] : blocks;
  const framed = forward
    ? { blocks: text, overruled: [] }
    : withFrame(issuance.form === 'forward' ? sentOut(text) : text, issuance);
  const first = framed.blocks[0];
  // Two blank lines under the red line (clause 7.3.1).
  const placed = first === undefined ? [] : framed.blocks.with(0, { ...first, blankLinesBefore: 2, newPage: false });
  const issued: Issued = {
    form: issuance.form === 'forward' || issuance.form === 'minutes' ? 'document' : issuance.form,
    head,
    imprint: imprintOf(issuance, imprint),
    overruled: [
      ...overruledInHead(issuance, brought),
      ...framed.overruled,
      ...printedIn(issuance.form).flatMap((field) => overruledBy(field, issuance[field], imprint[field])),
    ],
  };
  return { ...laidOut, blocks: placed, issued };
}

/** What neither the issuance nor the text says of what this form must say, as sentences. */
export function missingInIssued({ blocks, issued }: LaidOut, form: Issuance['form']): readonly string[] {
  if (issued === undefined) return [];
  const end = blocks.findIndex((block, i) => i > 0 && block.newPage);
  const first = blocks.slice(0, end < 0 ? blocks.length : end);
  const isEmpty = (role: LaidParagraph['role'], empty: string) =>
    !first.some((block) => hasRole(block, role) && paragraphText(block) !== empty);
  const missing: readonly (readonly [boolean, string])[] = [
    [issued.head.letterhead.length === 0, '发文机关标志：没有写，文稿里也没有。'],
    [form === 'upward' && issued.head.signerRows.length === 0, '签发人：上行文必须标注签发人，还没有写。'],
    [form === 'forward' && isEmpty('addressee', ''), '主送机关：印发通知要写明发给谁，还没有写。'],
    [form === 'forward' && isEmpty('date', ''), '成文日期：印发通知要写日期，还没有写。'],
    [
      form === 'forward' && !blocks.slice(first.length).some((b) => hasRole(b, 'title')),
      '标题：文稿没有标题，印发通知说不出印发的是什么。',
    ],
  ];
  return missing.flatMap(([is, sentence]) => (is ? [sentence] : []));
}

function headOf(issuance: Issuance, brought: BroughtHead): Head {
  const signers = issuance.form !== 'upward' ? [] : issuance.signers.length > 0 ? issuance.signers : brought.signers;
  const mark = (kind: Head['marks'][number]['kind']): Head['marks'] => {
    const text = issuance[kind] ?? brought.marks.find((each) => each.kind === kind)?.text ?? null;
    return text === null ? [] : [{ kind, text }];
  };
  return {
    marks: [...mark('copyNumber'), ...mark('secrecy'), ...mark('urgency')],
    ...letterheadOf(issuance.letterhead.length > 0 ? issuance.letterhead : brought.letterhead, issuance.form),
    number: issuance.number ?? brought.number,
    signerRows: Array.from({ length: Math.ceil(signers.length / 2) }, (_, i) => signers.slice(i * 2, i * 2 + 2)),
  };
}

function overruledInHead(issuance: Issuance, brought: BroughtHead): readonly Overruled[] {
  const markOf = (kind: Head['marks'][number]['kind']) =>
    brought.marks.find((each) => each.kind === kind)?.text ?? null;
  return [
    ...overruledBy('letterhead', issuance.letterhead, brought.letterhead),
    ...overruledBy('number', issuance.number, brought.number),
    ...(issuance.form === 'upward' ? overruledBy('signers', issuance.signers, brought.signers) : []),
    ...(['copyNumber', 'secrecy', 'urgency'] as const).flatMap((kind) =>
      overruledBy(kind, issuance[kind], markOf(kind)),
    ),
  ];
}

/** Clause 7.2.4; a joint letter has the name of the office in charge alone (clause 10.1). */
function letterheadOf(given: readonly string[], form: Issuance['form']): Pick<Head, 'letterhead' | 'suffix'> {
  const end = form === 'order' ? /(?:命令|令)$/u : /文件$/u;
  const suffix = given.map((name) => end.exec(name)?.[0] ?? '').find((word) => word !== '') ?? '';
  const names = given.map((name) => name.replace(end, '').trim()).filter((name) => name !== '');
  const [first, ...others] = names;
  if (first !== undefined && form === 'letter') return { letterhead: [first], suffix: '' };
  return first !== undefined && others.length === 0
    ? { letterhead: [first + suffix], suffix: '' }
    : { letterhead: names, suffix };
}

/** Clause 10.1: the imprint of a letter names neither who printed it nor when. */
function printedIn(form: Issuance['form']): readonly ('copyTo' | 'printedBy' | 'printedOn')[] {
  return form === 'letter' ? ['copyTo'] : ['copyTo', 'printedBy', 'printedOn'];
}

function imprintOf(issuance: Issuance, brought: BroughtImprint): Imprint | null {
  const { form } = issuance;
  const copyTo = issuance.copyTo ?? brought.copyTo;
  const printedBy = issuance.printedBy ?? brought.printedBy;
  const printedOn = issuance.printedOn ?? brought.printedOn;
  // Clause 10.1: it has no lines either.
  if (form === 'letter') return copyTo === null ? null : { copyTo, printedBy: null, printedOn: null, lines: false };
  if (copyTo === null && printedBy === null && printedOn === null) return null;
  return { copyTo, printedBy, printedOn: printedOn === null ? null : `${printedOn}印发`, lines: true };
}
