/** Sizes of type by the names that Word and typists use, largest first. */
export const typeSizes: readonly { readonly name: string; readonly pt: number }[] = [
  { name: '初号', pt: 42 },
  { name: '小初', pt: 36 },
  { name: '一号', pt: 26 },
  { name: '小一', pt: 24 },
  { name: '二号', pt: 22 },
  { name: '小二', pt: 18 },
  { name: '三号', pt: 16 },
  { name: '小三', pt: 15 },
  { name: '四号', pt: 14 },
  { name: '小四', pt: 12 },
  { name: '五号', pt: 10.5 },
  { name: '小五', pt: 9 },
  { name: '六号', pt: 7.5 },
  { name: '小六', pt: 6.5 },
  { name: '七号', pt: 5.5 },
  { name: '八号', pt: 5 },
];

/**
 * A size on the screen by the name of the nearest size of type: 三号, or 三号偏大 where it is half a pixel or more beside it. Half-way
 * between two it is named after the larger.
 */
export function screenSizeText(pixels: number): string {
  const away = (pt: number): number => Math.abs(pixels - pt / pointsPerPixel);
  const nearest = typeSizes.reduce((best, size) => (away(size.pt) < away(best.pt) ? size : best));
  if (away(nearest.pt) < 0.5) return nearest.name;
  return `${nearest.name}${pixels * pointsPerPixel > nearest.pt ? '偏大' : '偏小'}`;
}

const pointsPerPixel = 0.75;

/** 三号（16 磅）, or only 13 磅 where there is no name for it. */
export function sizeText(pt: number): string {
  const named = typeSizes.find((size) => size.pt === pt);
  return named === undefined ? `${pt} 磅` : `${named.name}（${pt} 磅）`;
}
