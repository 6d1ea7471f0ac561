import { Modal } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import './dialog.css';
import { Icon } from './icon.tsx';

type Props = {
  readonly title: string;
  readonly closeLabel: string;
  readonly width: number;
  /** Without it the dialog is as high as what it holds. */
  readonly height?: number;
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  /** What Ctrl+Enter does. */
  readonly onPrimary: () => void;
  readonly children: ReactNode;
};

/**
 * A dialog that keeps the focus and all keys to itself while it is there: the commands of the screen below do not hear them.
 * When it goes, the focus returns to where it was.
 */
export function Dialog({ title, closeLabel, width, height, foot, onClose, onPrimary, children }: Props) {
  useReturnOfFocus();
  useStillBehind();
  const { panel, focusFirst } = useFocusOnceShown();
  const press = (event: KeyboardEvent) => {
    const isEscape = event.key === 'Escape';
    // An open list in the dialog takes Escape first; antd hears it at the window.
    if (isEscape && event.target instanceof Element && event.target.matches(openList)) return;
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (isEscape) onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onPrimary();
    }
  };
  return (
    <Modal
      open
      centered
      className="dialog"
      title={title}
      width={width}
      footer={foot === undefined ? null : foot}
      keyboard={false}
      mask={{ closable: false }}
      closable={{ 'aria-label': closeLabel }}
      closeIcon={<Icon name="close" />}
      transitionName=""
      maskTransitionName=""
      onCancel={onClose}
      panelRef={panel}
      afterOpenChange={focusFirst}
      wrapProps={{ onKeyDown: press }}
      styles={height === undefined ? {} : { container: { height } }}
    >
      {children}
    </Modal>
  );
}

/**
 * With the first size the panel has. antd gives the focus to the button that closes and tells of the open dialog some frames
 * later; a key pressed in between would be lost, or close the dialog.
 */
function useFocusOnceShown() {
  const shown = useRef<HTMLElement>(null);
  // Not the button that closes: what has `data-first-focus`, where it is there by then. A dialog may lie over another.
  const focusFirst = (): void => {
    const first = shown.current?.querySelector('[data-first-focus]');
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
  };
  return {
    focusFirst,
    // antd hands the panel over with every render.
    panel(panel: HTMLElement | null): void {
      if (panel === null || shown.current !== null) return;
      shown.current = panel;
      const observer = new ResizeObserver(() => {
        if (panel.offsetHeight === 0) return;
        observer.disconnect();
        focusFirst();
      });
      observer.observe(panel);
    },
  };
}

/**
 * What is behind takes neither focus nor keys, from the first moment on: what is typed before the dialog has the focus must not
 * change the text below it.
 */
function useStillBehind(): void {
  useLayoutEffect(() => {
    const behind = document.querySelector('.app');
    // An error may bring a dialog over a dialog: the last one that goes gives the keys back.
    if (behind === null || behind.hasAttribute('inert')) return;
    const swallow = (event: globalThis.KeyboardEvent): void => {
      if (event.target === document.body) event.stopImmediatePropagation();
    };
    behind.toggleAttribute('inert', true);
    window.addEventListener('keydown', swallow, true);
    return () => {
      behind.toggleAttribute('inert', false);
      window.removeEventListener('keydown', swallow, true);
    };
  }, []);
}

const openList = '[role=combobox][aria-expanded=true]';

function useReturnOfFocus(): void {
  const opener = useRef<Element | null>(null);
  // During the first render the focus is still where it was; antd moves it in its effects.
  opener.current ??= document.activeElement;
  useEffect(
    () => () => {
      const back = opener.current;
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
    },
    [],
  );
}
