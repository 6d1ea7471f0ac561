/** What the user can tell the window from the native menu, the palette or the keyboard. One id, wherever it is given. */
export const commandIds = [
  'library.import',
  'library.importFolder',
  'draft.new',
  'draft.export',
  'edit.undo',
  'edit.redo',
  'find.here',
  'find.library',
  'palette.open',
  'go.library',
  'go.drafts',
  'go.settings',
  'pane.left',
  'pane.right',
  'pane.next',
  'theme.toggle',
  'text.larger',
  'text.smaller',
  'help.keys',
] as const;

export type CommandId = (typeof commandIds)[number];
