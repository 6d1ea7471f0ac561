/** At the sides of a cell's text. */
export const paddingPt = 4;

/** Programs take the rules between columns from the room of the text. */
export const rulePt = 0.5;

/** Lines in a cell stand closer than those of the text. */
export function tableLinePitchPt(sizePt: number): number {
  return Math.round(sizePt * 1.5);
}
