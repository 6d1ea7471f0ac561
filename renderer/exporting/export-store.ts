import { createStore } from 'zustand/vanilla';
import type { Output } from '../../shared/contract/api.ts';
import type { ExportResult } from '../../shared/contract/drafts.ts';
import { gbt9704, type Profile } from '../../shared/domain/layout/profile.ts';
import { type Client, messageOf } from '../client.ts';
import { type Format, fileNameFor, safeFileName, withoutForbidden } from './file-name.ts';
import { type ExportWish, readable, wishedIn, wishProblems } from './wish.ts';

export type ExportSource = { readonly of: 'draft' | 'document'; readonly id: string };

export type Exported = { readonly file: string; readonly token: string; readonly result: ExportResult };

export type ExportState = {
  readonly name: string;
  readonly format: Format;
  readonly wish: ExportWish;
  /** The issuance as it was before the text was made an internal paper. */
  readonly aside: ExportWish['issuance'];
  /** What to choose from; the standard alone until the library has answered. */
  readonly profiles: readonly Profile[];
  /** What the library says is to be known before; `null` until it has answered. */
  readonly check: Output<'exports.check'> | null;
  readonly run:
    | { readonly status: 'no' }
    | { readonly status: 'choosing' }
    | { readonly status: 'writing' }
    /** `before`: nothing was begun. */
    | { readonly status: 'failed'; readonly message: string; readonly at: 'before' | 'writing' };
};

export type ExportStore = ReturnType<typeof createExportStore>;

/** The profile that is wished for; the standard where it is no longer there. */
export function chosenProfile({ profiles, wish }: Pick<ExportState, 'profiles' | 'wish'>): Profile {
  return profiles.find(({ id }) => id === wish.profile) ?? gbt9704;
}

/** What is to be written and how far it is. `profile` is the id of the one to begin with. */
export function createExportStore(client: Client, source: ExportSource, title: string, profile: string = gbt9704.id) {
  const store = createStore<ExportState>(() => ({
    name: safeFileName(title),
    format: 'docx',
    wish: { profile },
    aside: undefined,
    profiles: [gbt9704],
    check: null,
    run: { status: 'no' },
  }));

  const fail = (message: string, at: 'before' | 'writing'): void =>
    store.setState({ run: { status: 'failed', message, at } });

  return {
    store,
    source,
    /** Reads the profiles there are: at the beginning, and when they were changed. */
    async loadProfiles(): Promise<void> {
      try {
        const profiles = (await client.call('profiles.list', {})).map(({ profile: each }) => each);
        store.setState(({ wish }) => ({
          profiles,
          wish: { ...wish, profile: chosenProfile({ profiles, wish }).id },
        }));
        await this.look();
      } catch (error) {
        fail(messageOf(error), 'before');
      }
    },
    async chooseProfile(id: string): Promise<void> {
      this.wishFor({ profile: id });
      await this.look();
    },
    /** Asks what is to be known before. */
    async look(): Promise<void> {
      const { wish } = store.getState();
      // A slow answer must not stand for what was wished after it was asked.
      const isLast = (): boolean => store.getState().wish === wish;
      try {
        const check = await client.call('exports.check', { source, ...readable(wish) });
        if (isLast()) store.setState({ check });
      } catch (error) {
        if (isLast()) fail(messageOf(error), 'before');
      }
    },
    /** Changes how it is to be written; what is not given stays as it is, and `undefined` takes it out. */
    wishFor(changes: Partial<ExportWish>): void {
      store.setState(({ wish }) => ({ wish: { ...wish, ...changes }, run: { status: 'no' } }));
    },
    /** Keeps an issuance for the case that the text is to be issued after all. */
    setAside(aside: ExportWish['issuance']): void {
      store.setState({ aside });
    },
    /** What no file may have in its name does not even appear. */
    rename(typed: string): void {
      const name = withoutForbidden(typed);
      store.setState({ name, run: { status: 'no' } });
    },
    setFormat(format: Format): void {
      store.setState({ format, run: { status: 'no' } });
    },
    /**
     * Asks where, then writes; a PDF is what `print` gives, in base64. `lacking`: what its form demands and nobody has said, a
     * sentence each. `null` when the user cancelled, when it failed, and while it is already running.
     */
    async write(print: () => Promise<string>, lacking: readonly string[] = []): Promise<Exported | null> {
      const { name, format, run, ...state } = store.getState();
      const wish = wishedIn(format, state.wish);
      const suggested = fileNameFor(name, format);
      if (suggested === '' || run.status === 'choosing' || run.status === 'writing') return null;
      const problems = [...wishProblems(wish), ...lacking];
      if (problems.length > 0) {
        fail(problems.join(''), 'before');
        return null;
      }
      store.setState({ run: { status: 'choosing' } });
      try {
        const chosen = await client.files.saveAs(suggested);
        if (chosen === null) {
          store.setState({ run: { status: 'no' } });
          return null;
        }
        store.setState({ run: { status: 'writing' } });
        const pdf = format === 'pdf' ? { pdf: await print() } : {};
        const result = await client.call('exports.write', {
          job: crypto.randomUUID(),
          source,
          target: chosen.token,
          ...wish,
          ...pdf,
          // The desktop's own dialog has asked about it; the browser's place is always new.
          overwrite: client.host === 'desktop',
        });
        // Only then does the browser get the file.
        if (client.host === 'browser') await client.files.reveal(chosen.token);
        store.setState({ run: { status: 'no' } });
        return { file: chosen.name, token: chosen.token, result };
      } catch (error) {
        fail(messageOf(error), 'writing');
        return null;
      }
    },
  };
}
