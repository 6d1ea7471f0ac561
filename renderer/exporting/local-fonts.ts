import type { Type } from '../../shared/domain/layout/profile.ts';

/** 小标宋 is heavy by itself; a common 宋体 in its place is set bold, so that a title still looks like one. */
export function needsWeight({ font }: Type): boolean {
  return (
    /小标宋/u.test(font.name) &&
    ![font.name, ...font.alternatives].some((name) => isHeavy.test(name) && isInstalled(name))
  );
}

const isHeavy = /小标宋|中宋/u;
const known = new Map<string, boolean>();

/**
 * Chinese characters are a square in every font, so Latin letters tell: with the font there they are as wide before either
 * fallback, without it they are as wide as the fallback.
 */
function isInstalled(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const [serif, monospace] = [widthIn(`"${name}", serif`), widthIn(`"${name}", monospace`)];
  const found = serif === monospace || (serif !== widthIn('serif') && monospace !== widthIn('monospace'));
  known.set(name, found);
  return found;
}

function widthIn(family: string): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) return 0;
  canvas.font = `64px ${family}`;
  return canvas.measureText('mWil10.,ag').width;
}
