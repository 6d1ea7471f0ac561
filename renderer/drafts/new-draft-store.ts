import { createStore } from 'zustand/vanilla';
import type { Output, RawInput } from '../../shared/contract/api.ts';
import { type DocumentSummary, isScan } from '../../shared/contract/documents.ts';
import type { DraftPreview, DraftSource, StoredDraft } from '../../shared/contract/drafts.ts';
import { type Client, messageOf } from '../client.ts';
import { type DraftPlan, draftPlan, noTicks, type Ticks, type Year } from './draft-plan.ts';
import { toggleSection } from './section-ticks.ts';

export type Kind = 'structure' | 'whole' | 'template';
type TemplateSummary = Output<'templates.list'>[number];

export type Wish = {
  readonly kind: Kind;
  readonly documentId: string | null;
  readonly templateId: string | null;
  /** `null`: the year that follows the source's. */
  readonly year: number | null;
  /** `null`: not typed by the user. */
  readonly organisation: string | null;
  /** `null`: the one that the draft would have. */
  readonly title: string | null;
};

export type Preview =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly last: DraftPreview | null }
  | { readonly status: 'ready'; readonly preview: DraftPreview }
  | { readonly status: 'failed'; readonly message: string };

export type Choosing = {
  readonly status: 'choosing';
  readonly documents: readonly DocumentSummary[];
  readonly templates: readonly TemplateSummary[];
  readonly wish: Wish;
  readonly preview: Preview;
  /** By source, so that a look at another one loses nothing. */
  readonly ticks: ReadonlyMap<string, Ticks>;
  readonly creating: 'no' | 'running' | { readonly failure: string };
};

export type NewDraftState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly message: string }
  | Choosing;

type Start = {
  /** The document to begin from; `null` lets the dialog choose. */
  readonly documentId: string | null;
  /** The user's own office. */
  readonly organisation: string | null;
};

export type NewDraftStore = ReturnType<typeof createNewDraftStore>;

/** The questions of the new-draft dialog. Each answer asks for a new preview; an answer that comes too late is dropped. */
export function createNewDraftStore(client: Client, start: Start) {
  const store = createStore<NewDraftState>(() => ({ status: 'loading' }));

  function change(next: (state: Choosing) => Partial<Choosing>): void {
    const state = store.getState();
    if (state.status === 'choosing') store.setState({ ...state, ...next(state) }, true);
  }

  function changeTicks(next: (ticks: Ticks, preview: DraftPreview) => Ticks): void {
    change((state) => {
      const preview = shownPreview(state.preview);
      const source = sourceOf(state.wish);
      if (preview === null || source === null) return {};
      return { ticks: new Map(state.ticks).set(keyOf(source), next(ticksOf(state), preview)) };
    });
  }

  async function refresh(): Promise<void> {
    const state = store.getState();
    if (state.status !== 'choosing') return;
    const wish = libraryWish(state.wish, start.organisation);
    if (wish === null) return change(() => ({ preview: { status: 'none' } }));
    const loading: Preview = { status: 'loading', last: shownPreview(state.preview) };
    change(() => ({ preview: loading }));
    const preview = await client.call('drafts.preview', wish).then(
      (made): Preview => ({ status: 'ready', preview: made }),
      (error: unknown): Preview => ({ status: 'failed', message: messageOf(error) }),
    );
    change((now) => (now.preview === loading ? { preview } : {}));
  }

  return {
    store,
    refresh,
    async load(): Promise<void> {
      store.setState({ status: 'loading' }, true);
      try {
        const [all, templates] = await Promise.all([
          client.call('documents.list', {}),
          client.call('templates.list', {}),
        ]);
        // An old version is a source only for whoever asks for it.
        const isOffered = ({ id, newestVersionId }: DocumentSummary) =>
          newestVersionId === null || id === start.documentId;
        const documents = all.filter((document) => isOffered(document) && !isScan(document));
        store.setState({
          status: 'choosing',
          documents,
          templates,
          wish: firstWish(start, documents, templates),
          preview: { status: 'none' },
          ticks: new Map(),
          creating: 'no',
        });
      } catch (error) {
        store.setState({ status: 'failed', message: messageOf(error) }, true);
      }
      await refresh();
    },
    async wishFor(changes: Partial<Wish>): Promise<void> {
      const isOther = ['kind', 'documentId', 'templateId'].some((key) => Object.hasOwn(changes, key));
      change(({ wish, preview }) => ({
        // Another source has another title, and its outline is no preview of this one.
        wish: { ...wish, ...(isOther ? { title: null } : {}), ...changes },
        creating: 'no',
        preview: isOther ? { status: 'none' } : preview,
      }));
      await refresh();
    },
    /** Empty: the one it would have. */
    nameIt(title: string): void {
      change(({ wish }) => ({ wish: { ...wish, title }, creating: 'no' }));
    },
    tickSection(id: string): void {
      changeTicks((ticks, preview) => ({ ...ticks, omitted: toggleSection(preview.sections, ticks.omitted, id) }));
    },
    tickYears(years: readonly Year[], ticked: boolean): void {
      changeTicks((ticks) => ({
        ...ticks,
        years: new Map([...ticks.years, ...years.map(({ key }) => [key, ticked] as const)]),
      }));
    },
    /** Makes the draft of the preview as it is shown. `null` when it is not there yet, or when it failed. */
    async create(): Promise<StoredDraft | null> {
      const state = store.getState();
      if (state.status !== 'choosing' || state.creating === 'running' || state.preview.status !== 'ready') return null;
      const wish = libraryWish(state.wish, start.organisation);
      if (wish === null) return null;
      const { omit, accept } = draftPlan(state.preview.preview, ticksOf(state));
      const title = state.wish.title?.trim() || undefined;
      change(() => ({ creating: 'running' }));
      try {
        const draft = await client.call('drafts.create', { ...wish, title, omit: [...omit], accept: [...accept] });
        change(() => ({ creating: 'no' }));
        return draft;
      } catch (error) {
        change(() => ({ creating: { failure: messageOf(error) } }));
        return null;
      }
    },
  };
}

/** The preview to look at: while the next one is made, the last one stays. */
export function shownPreview(preview: Preview): DraftPreview | null {
  if (preview.status === 'ready') return preview.preview;
  return preview.status === 'loading' ? preview.last : null;
}

export function ticksOf({ wish, ticks }: Choosing): Ticks {
  const source = sourceOf(wish);
  return (source === null ? undefined : ticks.get(keyOf(source))) ?? noTicks;
}

export function planOf(state: Choosing): DraftPlan | null {
  const preview = shownPreview(state.preview);
  return preview === null ? null : draftPlan(preview, ticksOf(state));
}

/** The template of what most offices write once a year. */
const commonest = 'summary-and-plan';

function firstWish(
  { documentId, organisation }: Start,
  documents: readonly DocumentSummary[],
  templates: readonly TemplateSummary[],
): Wish {
  const own = documents.find((each) => organisation !== null && each.organisation === organisation);
  const document = documents.find((each) => each.id === documentId) ?? own ?? documents[0];
  return {
    kind: document === undefined ? 'template' : 'structure',
    documentId: document?.id ?? null,
    templateId: (templates.find(({ id }) => id === commonest) ?? templates[0])?.id ?? null,
    year: null,
    organisation: null,
    title: null,
  };
}

function libraryWish(wish: Wish, own: string | null): RawInput<'drafts.preview'> | null {
  const source = sourceOf(wish);
  if (source === null) return null;
  const typed = wish.organisation?.trim();
  // A document knows its office; a template does not.
  const untouched = source.from === 'template' ? own : null;
  return { source, year: wish.year, organisation: typed === undefined ? untouched : typed || null };
}

function sourceOf({ kind, documentId, templateId }: Wish): DraftSource | null {
  if (kind === 'template') return templateId === null ? null : { from: 'template', templateId };
  return documentId === null ? null : { from: 'document', documentId, whole: kind === 'whole' };
}

function keyOf(source: DraftSource): string {
  return JSON.stringify(source);
}
