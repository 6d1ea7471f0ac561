/** The level that the name of a built-in heading style says; other styles must say it themselves. */
export function headingStyleLevel(name: string): number | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Word allows a name no more characters; one that has more would be sent along with every line. */
const longestName = 255;

export function styleNameOf(written: string): string {
  return written.slice(0, longestName);
}
