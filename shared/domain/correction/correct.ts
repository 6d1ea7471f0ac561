import { resolveAddress } from './address.ts';
import type { Correction } from './correction.ts';
import { asHeading, levelled, notHeading, withKind, withLabel, withPartOf } from './headings.ts';
import { renumbered } from './renumbered.ts';
import { replaced } from './replace.ts';
import { cut, putBack } from './residue.ts';
import { reworded } from './reworded.ts';
import { joined, splitInTwo } from './split-join.ts';
import type { Structure } from './structure.ts';
import { tidied } from './tidy.ts';
import { withZone } from './zones.ts';

/**
 * The structure after one correction; the same object when it already is so, `null` when the correction does not apply
 * (the block is not there any more, a table cannot be joined …). What must hold of a document holds afterwards, no word is
 * lost but by replacing it, and what was wrong with numbers and words and is no longer so leaves the diagnostics.
 */
export function correct(structure: Structure, correction: Correction): Structure | null {
  const next = applied(structure, correction);
  if (next === null || next === structure || next.blocks === structure.blocks) return next;
  // Words say nothing of levels and numbers.
  const blocks = correction.op === 'replace' ? next.blocks : tidied(next.blocks);
  const diagnostics =
    correction.op === 'replace' ? next.diagnostics : renumbered(structure.blocks, blocks, next.diagnostics);
  return { ...next, blocks, diagnostics: reworded(structure, { ...next, blocks, diagnostics }) };
}

function applied(structure: Structure, correction: Correction): Structure | null {
  if (correction.op === 'acknowledge') return acknowledged(structure, correction);
  if (correction.op === 'putBack') return putBack(structure, correction);
  const at = resolveAddress(correction.at, structure.blocks);
  if (at === null) return null;
  const found = { structure, at };
  switch (correction.op) {
    case 'level':
      return levelled(found, correction);
    case 'split':
      return splitInTwo(found, correction);
    case 'join':
      return joined(found);
    case 'notHeading':
      return notHeading(found);
    case 'asHeading':
      return asHeading(found, correction);
    case 'kind':
      return withKind(found, correction);
    case 'part':
      return withPartOf(found, correction);
    case 'label':
      return withLabel(found, correction);
    case 'replace':
      return replaced(found, correction);
    case 'zone':
      return withZone(found, correction);
    case 'cut':
      return cut(found);
  }
}

function acknowledged(
  structure: Structure,
  { rule, line, message }: Extract<Correction, { op: 'acknowledge' }>,
): Structure | null {
  const same = structure.diagnostics.flatMap((each, i) => (each.rule === rule && each.message === message ? [i] : []));
  const here = same.find((i) => structure.diagnostics[i]?.line === line);
  const at = here ?? (same.length === 1 ? same[0] : undefined);
  return at === undefined ? null : { ...structure, diagnostics: structure.diagnostics.toSpliced(at, 1) };
}
