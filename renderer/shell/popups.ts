/** What lies open over the screen and takes Escape for itself: menus, lists and popovers of antd, and dialogs. */
const open = [
  'dialog[open]',
  '.ant-modal-wrap',
  // Not one that is just fading out.
  '.ant-dropdown:not(.ant-dropdown-hidden, [class*="-leave"])',
  '.ant-select-dropdown:not(.ant-select-dropdown-hidden, [class*="-leave"])',
  '.ant-popover:not(.ant-popover-hidden, [class*="-leave"])',
].join(', ');

export function isPopupOpen(): boolean {
  return document.querySelector(open) !== null;
}
