import { Button } from 'antd';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { blockReading } from '../../shared/domain/block.ts';
import { messages, splitTexts as texts } from '../texts/structure.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/parts.tsx';
import { cutPlaces, nextCharacter, nextSentence } from './cut-places.ts';
import { useReady, useStructure, useTell } from './structure-context.ts';

/** Where the chosen block is cut: a place in its text, moved with the arrows or set with a click. */
export function SplitDialog({ close }: { readonly close: () => void }) {
  const structure = useStructure();
  const tell = useTell();
  const block = useReady(({ view, chosen }) => view.document.blocks.find(({ id }) => id === chosen));
  const changes = useReady((ready) => ready.view.document.changes);
  const places = block === undefined ? null : cutPlaces(block, changes);
  const [offset, setOffset] = useState(places?.likely ?? 0);
  const text = useRef<HTMLDivElement>(null);
  if (block === undefined || places === null) return null;
  const reading = blockReading(block);
  const to = (next: number) => setOffset(Math.max(places.least, Math.min(places.most, next)));
  const [before, after] = [reading.slice(0, offset), reading.slice(offset)];

  function split(): void {
    close();
    if (block !== undefined) tell(structure.split(block.id, offset), messages.noSplit);
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowLeft') to(nextCharacter(reading, offset, -1));
    else if (event.key === 'ArrowRight') to(nextCharacter(reading, offset, 1));
    else if (event.key === 'ArrowUp') to(nextSentence(reading, offset, -1));
    else if (event.key === 'ArrowDown') to(nextSentence(reading, offset, 1));
    else if (event.key === 'Home') to(places?.least ?? 0);
    else if (event.key === 'End') to(places?.most ?? 0);
    else if (event.key === 'Enter') split();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function click(event: MouseEvent): void {
    const at = offsetAt(text.current, event);
    if (at !== null) to(/[\udc00-\udfff]/.test(reading.charAt(at)) ? at + 1 : at);
  }

  const foot = (
    <>
      <span className="grow" />
      <Button onClick={close}>{texts.cancel}</Button>
      <Button type="primary" onClick={split}>
        {texts.split}
        <Kbd>Enter</Kbd>
      </Button>
    </>
  );
  return (
    <Dialog title={texts.title} closeLabel={texts.cancel} width={640} foot={foot} onClose={close} onPrimary={split}>
      <div className="structure-dialog">
        <p className="quiet dialog-hint">{texts.hint}</p>
        <div
          ref={text}
          className="split-text serif"
          role="slider"
          tabIndex={0}
          data-first-focus
          aria-label={texts.slider}
          aria-valuemin={places.least}
          aria-valuemax={places.most}
          aria-valuenow={offset}
          aria-valuetext={texts.at(before.slice(-8), after.slice(0, 8))}
          onKeyDown={press}
          onClick={click}
        >
          <span>{before}</span>
          <i className="split-mark" aria-hidden="true" />
          <span>{after}</span>
        </div>
      </div>
    </Dialog>
  );
}

/** Which character of the text was clicked on. */
function offsetAt(text: HTMLElement | null, { clientX, clientY }: MouseEvent): number | null {
  const position = document.caretPositionFromPoint?.(clientX, clientY);
  if (text === null || !position || !text.contains(position.offsetNode)) return null;
  const [first, second] = text.querySelectorAll('span');
  const own = position.offsetNode.parentElement;
  if (own === first) return position.offset;
  return own === second ? (first?.textContent.length ?? 0) + position.offset : null;
}
