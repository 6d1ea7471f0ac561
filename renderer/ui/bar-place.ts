/** In the coordinates of the page that holds the text. */
export type Selection = { readonly top: number; readonly bottom: number; readonly left: number };
export type View = { readonly top: number; readonly bottom: number; readonly width: number };
export type BarPlace =
  | { readonly kind: 'at'; readonly top: number; readonly left: number }
  | { readonly kind: 'docked' };

const gap = 8;

/** Below the selection, above it when there is no room below, at the foot of the column when there is none at all. Never over it. */
export function barPlace(
  selection: Selection,
  bar: { readonly width: number; readonly height: number },
  view: View,
): BarPlace {
  const left = Math.max(gap, Math.min(selection.left - gap, view.width - bar.width - gap));
  const below = selection.bottom + gap;
  const above = selection.top - gap - bar.height;
  if (below >= view.top && below + bar.height <= view.bottom) return { kind: 'at', top: below, left };
  if (above >= view.top && above + bar.height <= view.bottom) return { kind: 'at', top: above, left };
  return { kind: 'docked' };
}
