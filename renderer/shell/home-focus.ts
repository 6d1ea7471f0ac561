import { useEffect, useRef } from 'react';
import { usesKeyboard } from '../ui/modality.ts';
import { usePlace } from '../workplace.tsx';

/** A text that is written in, or the chosen row of a list: what the keys of the status bar act on. */
const usual = '[contenteditable="true"], [role="listbox"] [role="option"][aria-selected="true"]';
const controls =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]:not([role="separator"])';
const dialogs = 'dialog[open], .ant-modal-wrap';
/** So long a screen has to say itself where the focus goes on; longer where that waits for the library, as a note does. */
const graceMs = 60;
const ownGraceMs = 2000;
/** Whoever comes from here wants to go on in the screen. */
const ways = '.rail, .toasts, .running-work';

/**
 * The keys of a screen work at once: on arriving, and whenever the focus was on something that is gone (a deleted row, a
 * button that did its work), it goes to the screen's home. What took the focus itself keeps it.
 */
export function useHomeFocus(): void {
  const place = usePlace();
  const isArriving = useRef(true);
  const here = `${place.screen} ${'documentId' in place ? place.documentId : 'draftId' in place ? place.draftId : ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another arrival
  useEffect(() => {
    isArriving.current = true;
    arrive(isArriving);
  }, [here]);
  useEffect(() => {
    let last: Element | null = null;
    let grace = graceMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = target;
      grace = target.closest('[data-own-focus]') === null ? graceMs : ownGraceMs;
    };
    const look = (): void => {
      if (isArriving.current) arrive(isArriving);
      else if (isLost()) {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (isLost()) focusHome();
        }, grace);
      }
    };
    const isLost = (): boolean => isNowhere() && last !== null && isGone(last);
    const observer = new MutationObserver(look);
    const attributeFilter = ['class', 'style', 'disabled', 'hidden', 'aria-selected'];
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

function arrive(isArriving: { current: boolean }): void {
  if (isNowhere() || document.activeElement?.matches(`:is(${ways}) *`)) isArriving.current = !focusHome();
  else isArriving.current = false;
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled') || element.getClientRects().length === 0;
}

/** Answers whether there is nothing more to wait for: a list may still be on its way. */
function focusHome(): boolean {
  const main = document.querySelector<HTMLElement>('main.screen');
  if (main === null || document.querySelector(dialogs) !== null) return false;
  const { home } = main.dataset;
  const kinds = [home ?? usual, '.empty-actions button', ...(isFilling(main) ? [] : [controls])];
  for (const kind of kinds) {
    const found = [...main.querySelectorAll<HTMLElement>(kind)].find((each) => each.getClientRects().length > 0);
    if (found === undefined) continue;
    found.focus({ preventScroll: kind !== usual, focusVisible: usesKeyboard() });
    return true;
  }
  return false;
}

/** Its list is there, but its rows are not yet. */
function isFilling(main: HTMLElement): boolean {
  return main.dataset['home'] !== undefined || main.querySelector('[role="listbox"]') !== null;
}
