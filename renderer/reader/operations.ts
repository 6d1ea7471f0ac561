import type { Annotation } from '../../shared/contract/annotations.ts';
import type { RawInput } from '../../shared/contract/api.ts';
import type { Client } from '../client.ts';

/** What an annotation is put on. */
export type Target = RawInput<'annotations.add'>['on'];

/** What can be done to the annotations of a document. As data, so that undoing is a list of these. */
export type Operation =
  | { readonly op: 'add'; readonly on: Target; readonly tag: string | null; readonly note: string }
  | { readonly op: 'change'; readonly id: string; readonly tag: string | null; readonly note: string }
  | { readonly op: 'place'; readonly id: string; readonly on: Target }
  | { readonly op: 'unplace'; readonly id: string; readonly anchor: Annotation['anchor'] }
  | { readonly op: 'remove'; readonly id: string }
  | { readonly op: 'restore'; readonly id: string };

export type Done = {
  readonly annotations: readonly Annotation[];
  readonly id: string;
  /** What takes it back; `null` when nothing can. */
  readonly inverse: Operation | null;
};

/** Does an operation in the library and tells how the list looks afterwards. The order of creation is kept. */
export async function perform(
  call: Client['call'],
  documentId: string,
  list: readonly Annotation[],
  operation: Operation,
): Promise<Done> {
  switch (operation.op) {
    case 'add': {
      const { on, tag, note } = operation;
      const added = await call('annotations.add', { documentId, on, tag, note });
      return { annotations: [...list, added], id: added.id, inverse: { op: 'remove', id: added.id } };
    }
    case 'change': {
      const { id, tag, note } = operation;
      const before = list.find((each) => each.id === id);
      const changed = await call('annotations.change', { id, tag, note });
      const inverse = before && ({ op: 'change', id, tag: before.tag, note: before.note } as const);
      return { annotations: replaced(list, changed), id, inverse: inverse ?? null };
    }
    case 'place': {
      const { id, on } = operation;
      const before = list.find((each) => each.id === id);
      const placed = await call('annotations.place', { id, on });
      return { annotations: replaced(list, placed), id, inverse: addressOf(before) };
    }
    case 'unplace': {
      const { id, anchor } = operation;
      const before = list.find((each) => each.id === id);
      const unplaced = await call('annotations.unplace', { id, anchor });
      return { annotations: replaced(list, unplaced), id, inverse: addressOf(before) };
    }
    case 'remove': {
      const { id } = operation;
      await call('annotations.remove', { id });
      return { annotations: list.filter((each) => each.id !== id), id, inverse: { op: 'restore', id } };
    }
    case 'restore': {
      const { id } = operation;
      const restored = await call('annotations.restore', { id });
      const annotations = [...list.filter((each) => each.id !== id), restored];
      return { annotations: annotations.sort(byCreation), id, inverse: { op: 'remove', id } };
    }
  }
}

/** Gives an annotation the address that it has now: a lost one is lost again. */
function addressOf(annotation: Annotation | undefined): Operation | null {
  return annotation === undefined ? null : { op: 'unplace', id: annotation.id, anchor: annotation.anchor };
}

function replaced(list: readonly Annotation[], annotation: Annotation): readonly Annotation[] {
  return list.map((each) => (each.id === annotation.id ? annotation : each));
}

function byCreation(a: Annotation, b: Annotation): number {
  return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}
