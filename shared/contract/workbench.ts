import type { AnyEvent, Call } from './api.ts';
import type { CommandId } from './commands.ts';

/** A file or folder that the user chose: a token for the library, and a name for people. */
export type Chosen = { readonly token: string; readonly name: string };

/** What the window needs from its host beyond the door. `F` is the page's own `File`. */
type HostFiles<F> = {
  /** Asks for files, or for a folder. Empty when the user cancelled. */
  readonly choose: (what: 'files' | 'folder') => Promise<readonly Chosen[]>;
  /** Files that the user dropped on the window. */
  readonly dropped: (files: readonly F[]) => Promise<readonly Chosen[]>;
  /**
   * Asks where to save. The desktop has asked about overwriting by then; the browser gives a place that is downloaded by `reveal`.
   * `null` when the user cancelled.
   */
  readonly saveAs: (suggestedName: string) => Promise<Chosen | null>;
  /** Shows the written file in its folder, or downloads it. */
  readonly reveal: (token: string) => Promise<void>;
};

/** Menu commands arrive by their id. */
export type HostEvent = AnyEvent | { readonly event: 'menu'; readonly data: { readonly command: CommandId } };

/** `window.workbench`: all that the page can reach. The desktop's preload and the browser client both give exactly this. */
export type Workbench<F> = {
  readonly host: 'desktop' | 'browser';
  readonly call: Call;
  /** Returns the function that stops listening. */
  readonly on: (listener: (event: HostEvent) => void) => () => void;
  readonly files: HostFiles<F>;
  /** What the page shows to a printer, as a PDF in base64; `null` where only the browser's own dialog can make one. */
  readonly pdf: (() => Promise<string>) | null;
};
