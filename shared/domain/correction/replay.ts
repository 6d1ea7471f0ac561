import { correct } from './correct.ts';
import type { Correction } from './correction.ts';
import type { Structure } from './structure.ts';

export type Replayed = {
  readonly structure: Structure;
  /** Indexes of the corrections that found nothing to act on. */
  readonly lost: readonly number[];
};

/** All corrections on what was recognised, in their order. One that is lost does not keep the others from being made. */
export function replay(recognised: Structure, corrections: readonly Correction[]): Replayed {
  const lost: number[] = [];
  let structure = recognised;
  corrections.forEach((correction, i) => {
    const next = correct(structure, correction);
    if (next === null) lost.push(i);
    else structure = next;
  });
  return { structure, lost };
}
