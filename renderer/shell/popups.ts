/** What lies open over the screen and takes Escape for itself: menus, lists and popovers of antd, and dialogs. */
const open = [
  'dialog[open]',
  '.ant-modal-wrap',
  '.ant-dropdown:not(.ant-dropdown-hidden)',
  '.ant-select-dropdown:not(.ant-select-dropdown-hidden)',
  '.ant-popover:not(.ant-popover-hidden)',
].join(', ');

export function isPopupOpen(): boolean {
  return document.querySelector(open) !== null;
}
