import { Plugin } from '@tiptap/pm/state';
import { viewOf } from './block-view.ts';
import { labelsOf } from './label-plugin.ts';

/** Writes the numbers that changed onto the blocks that have them. New blocks take theirs when they are made. */
export const labelDrawing = new Plugin({
  view: () => ({
    update(view, before) {
      const labels = labelsOf(view.state);
      const old = labelsOf(before);
      if (labels === old) return;
      for (const [id, label] of labels) if (old.get(id) !== label) viewOf(view, id)?.label(label);
      for (const id of old.keys()) if (!labels.has(id)) viewOf(view, id)?.label(undefined);
    },
  }),
});
