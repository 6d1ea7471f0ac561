import fc from 'fast-check';

/** Random choices of one document. */
export type Choose = {
  readonly one: <T>(list: readonly T[]) => T;
  readonly int: (min: number, max: number) => number;
  readonly chance: (percent: number) => boolean;
};

export function chooseWith(gen: fc.GeneratorValue): Choose {
  const int = (min: number, max: number) => gen(fc.noBias, fc.integer({ min, max }));
  return {
    int,
    one: <T>(list: readonly T[]): T => {
      const chosen = list[int(0, list.length - 1)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
    chance: (percent) => int(1, 100) <= percent,
  };
}
