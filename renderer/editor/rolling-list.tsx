import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { RollingProposal } from '../../shared/domain/draft.ts';
import { rollingTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';

type Props = {
  readonly open: readonly RollingProposal[];
  readonly onRoll: (accept: readonly string[], decline: readonly string[]) => void;
  readonly onGoTo: (blockId: string) => void;
  readonly onClose: () => void;
};

/**
 * The years to decide, one a line. The arrows go through lines and buttons, Tab goes round, Escape closes. When a line is settled
 * the focus stays where it was: on the line that came up in its place.
 */
export function RollingList({ open, onRoll, onGoTo, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const spot = useRef({ line: 0, column: acceptColumn });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines are others when proposals were settled
  useEffect(() => {
    const element = list.current;
    // Antd shows the list a moment after it was made; what is not shown takes no focus.
    const timer = setTimeout(() => {
      if (element !== null && !element.contains(document.activeElement)) {
        focusAt(element, spot.current.line, spot.current.column);
      }
    });
    return () => clearTimeout(timer);
  }, [open]);

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.altKey) return;
    const element = event.currentTarget;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab') goRound(element, event.shiftKey ? -1 : 1);
    else if (!step(element, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const settle = (line: number, column: number, accept: readonly string[], decline: readonly string[]): void => {
    spot.current = { line, column };
    onRoll(accept, decline);
  };
  const sure = open.filter((each) => each.confidence === 'sure').map(({ id }) => id);
  return (
    <div ref={list} className="rolling" role="toolbar" aria-label={texts.title} onKeyDown={press}>
      <ul className="rolling-list">
        {open.map((each, line) => (
          <Line
            key={each.id}
            proposal={each}
            onAccept={() => settle(line, acceptColumn, [each.id], [])}
            onDecline={() => settle(line, acceptColumn + 1, [], [each.id])}
            onGoTo={() => onGoTo(each.anchor.blockId)}
          />
        ))}
      </ul>
      {sure.length > 1 && (
        <Button type="primary" size="small" onClick={() => settle(0, acceptColumn, sure, [])}>
          {texts.acceptSure(sure.length)}
        </Button>
      )}
    </div>
  );
}

type LineProps = {
  readonly proposal: RollingProposal;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onGoTo: () => void;
};

function Line({ proposal, onAccept, onDecline, onGoTo }: LineProps) {
  const { from, to, context, confidence } = proposal;
  return (
    <li className="rolling-line">
      <div className="grow">
        <button type="button" className="serif rolling-context" title={texts.goTo} onClick={onGoTo}>
          {context}
        </button>
        <span className="rolling-change">
          <del>{from}</del> <Icon name="right" size={12} /> <ins>{to}</ins>
          {confidence === 'check' && <Badge tone="warn">{texts.check}</Badge>}
        </span>
      </div>
      <Button size="small" onClick={onAccept}>
        {texts.accept}
      </Button>
      <Button size="small" type="text" onClick={onDecline}>
        {texts.decline}
      </Button>
    </li>
  );
}

/** Of the buttons of a line: the sentence, 改, 不改. */
const acceptColumn = 1;

/** Answers whether the key was an arrow of the list. */
function step(list: HTMLElement, key: string): boolean {
  const lines = [...list.querySelectorAll('li')];
  const line = lines.findIndex((each) => each.contains(document.activeElement));
  const buttons = [...(lines[line]?.querySelectorAll('button') ?? [])];
  const column = indexOfFocused(buttons);
  if (key === 'ArrowDown') focusAt(list, line + 1, line < 0 ? acceptColumn : column);
  else if (key === 'ArrowUp') focusAt(list, line < 0 ? lines.length - 1 : Math.max(0, line - 1), column);
  else if (key === 'ArrowRight') buttons[Math.min(column + 1, buttons.length - 1)]?.focus();
  else if (key === 'ArrowLeft') buttons[Math.max(0, column - 1)]?.focus();
  else if (key === 'Home') focusAt(list, 0, acceptColumn);
  else if (key === 'End') focusAt(list, lines.length - 1, acceptColumn);
  else return false;
  return true;
}

/** A button of a line; below the last line the button under the list, where there is one. */
function focusAt(list: HTMLElement, line: number, column: number): void {
  const lines = list.querySelectorAll('li');
  const below = list.querySelector<HTMLElement>(':scope > button');
  if (line >= lines.length && below !== null) below.focus();
  else lines[Math.min(line, lines.length - 1)]?.querySelectorAll('button')[Math.max(0, column)]?.focus();
}

function indexOfFocused(elements: readonly Element[]): number {
  return document.activeElement === null ? -1 : elements.indexOf(document.activeElement);
}

function goRound(list: HTMLElement, direction: 1 | -1): void {
  const buttons = [...list.querySelectorAll('button')];
  const at = indexOfFocused(buttons);
  buttons[(at + direction + buttons.length) % buttons.length]?.focus();
}
