/** Line icons on a grid of 16, drawn for this program. */
const paths = {
  library: 'M3 2.5v11M6 2.5v11M8.6 3l3.6 10.2M2 13.5h12',
  pen: 'M3 13l.8-3L11 2.8l2.2 2.2L6 12.2 3 13zM9.7 4.1l2.2 2.2',
  settings:
    'M8 5.7a2.3 2.3 0 100 4.6 2.3 2.3 0 000-4.6zM8 1.8v1.6M8 12.6v1.6M1.8 8h1.6M12.6 8h1.6M3.6 3.6l1.1 1.1M11.3 11.3l1.1 1.1M3.6 12.4l1.1-1.1M11.3 4.7l1.1-1.1',
  search: 'M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.3 10.3l3.2 3.2',
  import: 'M8 2v7.5M5 6.8L8 9.8l3-3M2.5 11v2.5h11V11',
  export: 'M8 10V2.5M5 5.2l3-3 3 3M2.5 10.5v3h11v-3',
  document: 'M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2M6 8h4.2M6 10.8h4.2',
  folder: 'M1.8 4h4.4l1.3 1.6h6.7v7.2H1.8z',
  eye: 'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM8 6.2a1.8 1.8 0 100 3.6 1.8 1.8 0 000-3.6z',
  note: 'M2.5 3h11v7.5H8L5 13.2v-2.7H2.5z',
  check: 'M3 8.4l3.3 3.3L13 4.8',
  down: 'M4 6.2l4 4 4-4',
  up: 'M4 9.8l4-4 4 4',
  right: 'M6.2 4l4 4-4 4',
  left: 'M9.8 4l-4 4 4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  undo: 'M3 6.2h6.5a3.5 3.5 0 010 7H6M5.8 3.2L2.8 6.2l3 3',
  redo: 'M13 6.2H6.5a3.5 3.5 0 000 7H10M10.2 3.2l3 3-3 3',
  warning: 'M8 2.3l6.2 11H1.8zM8 6.3v3.2M8 11.3v.2',
  error: 'M8 2a6 6 0 100 12A6 6 0 008 2zM5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2',
  info: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 7.4v3.4M8 5.1v.2',
  clock: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 4.8V8l2.2 1.6',
  link: 'M6.8 9.2l2.4-2.4M7.3 4.9l1.2-1.2a2.6 2.6 0 013.7 3.7L11 8.6M8.7 11.1l-1.2 1.2a2.6 2.6 0 01-3.7-3.7L5 7.4',
  sort: 'M4.5 3v10M2.5 11l2 2 2-2M9 4h5M9 8h3.6M9 12h2',
  promote: 'M13 4H7M13 8H7M13 12H7M4.6 5.6L2.4 8l2.2 2.4',
  demote: 'M13 4H7M13 8H7M13 12H7M2.4 5.6L4.6 8l-2.2 2.4',
  split: 'M2.5 8h11M5.5 5.2L8 2.7l2.5 2.5M5.5 10.8L8 13.3l2.5-2.5',
  join: 'M2.5 8h11M5.5 2.8L8 5.3l2.5-2.5M5.5 13.2L8 10.7l2.5 2.5',
  panel: 'M2 2.8h12v10.4H2zM9.8 2.8v10.4',
  trash: 'M3 4.5h10M6.2 4.5V3h3.6v1.5M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4',
  shield: 'M8 1.8l5 1.9v4c0 3.2-2.2 5.3-5 6.5-2.8-1.2-5-3.3-5-6.5v-4z',
  compare: 'M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: 12 | 16 | 20 }) {
  return (
    <svg className={`icon icon-${size}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
