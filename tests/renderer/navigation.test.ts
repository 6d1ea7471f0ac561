import { expect, it } from 'vitest';
import { createNavigation } from '../../renderer/navigation.ts';

function memory(first: string | null = null) {
  let kept = first;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  };
}

const place = (navigation: ReturnType<typeof createNavigation>) => navigation.store.getState().place;

it('is where it was after a reload, with the block and the way back', async () => {
  const kept = memory();
  const before = createNavigation(kept);
  await before.go({ screen: 'search', query: '水库' });
  await before.go({ screen: 'reader', documentId: 'doc_1', blockId: 'b1', query: '水库' });
  before.keepBlock('b7');
  const after = createNavigation(kept);
  expect(place(after)).toEqual({ screen: 'reader', documentId: 'doc_1', blockId: 'b7', query: '水库' });
  await after.goBack();
  expect(place(after)).toEqual({ screen: 'search', query: '水库' });
  await after.goBack();
  await after.goBack();
  expect(place(after)).toEqual({ screen: 'library' });
});

it('begins in the library where what was kept is not a place', () => {
  const wrong = [
    '',
    '{',
    'null',
    '{"place":{"screen":"reader"},"back":[]}',
    '{"place":{"screen":"toString"},"back":[]}',
  ];
  for (const kept of wrong) expect(place(createNavigation(memory(kept)))).toEqual({ screen: 'library' });
  const half = '{"place":{"screen":"drafts"},"back":[{"screen":"editor"},{"screen":"settings"}]}';
  expect(createNavigation(memory(half)).store.getState()).toEqual({
    place: { screen: 'drafts' },
    back: [{ screen: 'settings' }],
  });
});

it('goes up without coming back down, and keeps the draft that was open as the row', async () => {
  const navigation = createNavigation();
  await navigation.go({ screen: 'drafts' });
  await navigation.go({ screen: 'editor', draftId: 'draft_2' });
  await navigation.goUp({ screen: 'drafts' });
  expect(navigation.rowOf('drafts')).toBe('draft_2');
  await navigation.goBack();
  expect(place(navigation)).toEqual({ screen: 'library' });
});

it('stays where leaving is not allowed', async () => {
  const navigation = createNavigation();
  await navigation.go({ screen: 'editor', draftId: 'draft_1' });
  navigation.setGuard(() => Promise.resolve(false));
  await navigation.goUp({ screen: 'drafts' });
  await navigation.goBack();
  expect(place(navigation).screen).toBe('editor');
});
