import { createStore } from 'zustand/vanilla';
import type { Output } from '../../shared/contract/api.ts';
import type { MissingFont, StoredProfile } from '../../shared/contract/profiles.ts';
import { gbt9704, type Profile } from '../../shared/domain/layout/profile.ts';
import { type ProfileProblem, profileProblems } from '../../shared/domain/layout/profile-problems.ts';
import { type Client, messageOf } from '../client.ts';

export type FontOption = Output<'fonts.list'>[number];

export type ProfilesState = {
  readonly profiles: readonly StoredProfile[];
  readonly fonts: readonly FontOption[];
  /** The chosen one as it stands in the form, which may be wrong for a while. */
  readonly edited: Profile;
  readonly problems: readonly ProfileProblem[];
  /** The last one without problems: what is shown as a page. */
  readonly shown: Profile;
  readonly missing: readonly MissingFont[];
  readonly save: 'no' | 'saved' | { readonly failure: string; readonly of: 'save' | 'import' | 'export' };
  /** Was removed last, and can be put back. */
  readonly removed: Profile | null;
};

export type ProfilesStore = ReturnType<typeof createProfilesStore>;

/** How long the typing must rest before a change is kept. */
const restMs = 400;

/** The profiles there are, and the one that is being looked at or changed. */
export function createProfilesStore(client: Client, chosen: string) {
  const store = createStore<ProfilesState>(() => ({
    profiles: [{ origin: 'built-in', profile: gbt9704 }],
    fonts: [],
    edited: gbt9704,
    problems: [],
    shown: gbt9704,
    missing: [],
    save: 'no',
    removed: null,
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved: Profile | null = null;
  let last: Promise<void> = Promise.resolve();
  let queue: Promise<void> = Promise.resolve();

  const failed = (error: unknown, of: 'save' | 'import' | 'export' = 'save'): void =>
    store.setState({ save: { failure: messageOf(error), of } });

  async function lookForFonts(profile: Profile): Promise<void> {
    const missing = await client.call('fonts.missing', { profile }).catch(() => []);
    if (store.getState().shown === profile) store.setState({ missing });
  }

  function show(profile: Profile): void {
    store.setState({ edited: profile, shown: profile, problems: [] });
    void lookForFonts(profile);
  }

  async function reload(choose: string): Promise<void> {
    const profiles = await client.call('profiles.list', {});
    store.setState({ profiles });
    show(profiles.find(({ profile }) => profile.id === choose)?.profile ?? gbt9704);
  }

  async function keep(profile: Profile): Promise<void> {
    try {
      await client.call('profiles.save', { profile });
      store.setState(({ profiles }) => ({
        save: 'saved',
        profiles: profiles.map((each) => (each.profile.id === profile.id ? { ...each, profile } : each)),
      }));
    } catch (error) {
      failed(error);
    }
  }

  /** Keeps what was changed, one after the other. Resolves when it is kept. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    const profile = unsaved;
    unsaved = null;
    if (profile !== null) last = last.then(() => keep(profile));
    return last;
  }

  /** What is done after all that was asked before, and after all changes are kept. A failure is told, and nothing else happens. */
  function then(work: () => Promise<void>, of: 'save' | 'import' | 'export' = 'save'): Promise<void> {
    queue = queue
      .then(flush)
      .then(work)
      .catch((error: unknown) => failed(error, of));
    return queue;
  }

  return {
    store,
    flush,
    load: (): Promise<void> =>
      then(async () => {
        await reload(chosen);
        store.setState({ fonts: await client.call('fonts.list', {}) });
      }),
    choose(id: string): void {
      void flush();
      const found = store.getState().profiles.find(({ profile }) => profile.id === id);
      if (found === undefined) return;
      show(found.profile);
      store.setState({ save: 'no' });
    },
    change(edited: Profile): void {
      const problems = profileProblems(edited);
      store.setState({ edited, problems, save: 'no' });
      clearTimeout(timer);
      unsaved = problems.length === 0 ? edited : null;
      if (problems.length > 0) return;
      store.setState({ shown: edited });
      timer = setTimeout(() => {
        void flush();
        void lookForFonts(edited);
      }, restMs);
    },
    copy: (): Promise<void> =>
      then(async () => {
        const copy = await client.call('profiles.copy', { id: store.getState().edited.id });
        await reload(copy.id);
        store.setState({ save: 'saved' });
      }),
    remove: (): Promise<void> =>
      then(async () => {
        const { profiles, edited } = store.getState();
        const at = profiles.findIndex(({ profile }) => profile.id === edited.id);
        const next = profiles[at + 1] ?? profiles[at - 1];
        const removed = await client.call('profiles.remove', { id: edited.id });
        await reload(next?.profile.id ?? gbt9704.id);
        store.setState({ removed, save: 'no' });
      }),
    putBack: (): Promise<void> =>
      then(async () => {
        const { removed } = store.getState();
        if (removed === null) return;
        await client.call('profiles.save', { profile: removed });
        await reload(removed.id);
        store.setState({ removed: null });
      }),
    importFrom: (file: string): Promise<void> =>
      then(async () => {
        const profile = await client.call('profiles.import', { file });
        await reload(profile.id);
        store.setState({ save: 'saved' });
      }, 'import'),
    /** Resolves to the name of the file, `null` when nothing was written. */
    async exportTo(suggested: string): Promise<string | null> {
      let written: string | null = null;
      await then(async () => {
        const chosenFile = await client.files.saveAs(suggested);
        if (chosenFile === null) return;
        const { id } = store.getState().edited;
        // The desktop's own dialog has asked about it; the browser's place is always new.
        const overwrite = client.host === 'desktop';
        await client.call('profiles.export', { id, target: chosenFile.token, overwrite });
        if (client.host === 'browser') await client.files.reveal(chosenFile.token);
        written = chosenFile.name;
      }, 'export');
      return written;
    },
  };
}
