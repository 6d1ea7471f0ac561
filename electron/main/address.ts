/** The page's own address. It is a scheme of ours, so that the page has an origin and no file of the computer is in reach. */
export const scheme = 'app';
const host = 'niangao';
export const entryAddress = `${scheme}://${host}/index.html`;

/**
 * Whether an address is one of the page's own. Protocol and host are compared, never `origin`: for a scheme of one's own
 * Node's URL calls every origin "null". What cannot be read is not ours.
 */
export function isOwnAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${scheme}:` && url.host === host;
  } catch {
    return false;
  }
}
