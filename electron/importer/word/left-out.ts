/** What a document has that its text cannot hold, counted while it is read. */
export type LeftOut = {
  hidden: number;
  pictures: number;
  objects: number;
  textBoxes: number;
  placeholders: number;
  chunks: number;
};

export function nothingLeftOut(): LeftOut {
  return { hidden: 0, pictures: 0, objects: 0, textBoxes: 0, placeholders: 0, chunks: 0 };
}
