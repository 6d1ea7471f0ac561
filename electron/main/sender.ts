import { isOwnAddress } from './address.ts';

type Frame = { readonly url: string };
type Contents<F extends Frame> = { readonly mainFrame: F };

/** As much of Electron's event as is looked at; a frame that is gone is null. */
export type Asked<F extends Frame> = { readonly sender: Contents<F>; readonly senderFrame: F | null };

/**
 * Whether a message comes from the main frame of our own window while it shows our own page. Anything missing is a refusal:
 * another window, a frame inside the page, a page that was led away.
 */
export function isFromOwnPage<F extends Frame>(event: Asked<F>, own: Contents<F> | null): boolean {
  if (own === null || event.sender !== own) return false;
  const frame = event.senderFrame;
  return frame !== null && frame === own.mainFrame && isOwnAddress(frame.url);
}
