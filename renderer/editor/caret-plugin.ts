import { Plugin } from '@tiptap/pm/state';

/**
 * A key acts where the caret is, not where it was. Chromium moves the caret at once and tells of it a moment later; a key that
 * comes in between would find the place before. So the editor is told before each key; it looks for itself what has changed.
 */
export function caretPlugin(): Plugin {
  let isPressed = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown() {
          isPressed = true;
          // The focus comes in the same turn.
          setTimeout(() => {
            isPressed = false;
          });
          return false;
        },
        // Focused otherwise, the page has its caret at the beginning until the editor says where it was; a key that comes in
        // between would take that for a move.
        focus(view) {
          if (!isPressed) view.focus();
          return false;
        },
        keydown(view, event) {
          // 229: the key belongs to an input method, which must not be disturbed.
          if (!event.isComposing && event.keyCode !== 229)
            view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          return false;
        },
      },
    },
  });
}
