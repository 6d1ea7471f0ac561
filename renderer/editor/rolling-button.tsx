import { Button, Popover } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { messageOf } from '../client.ts';
import { rollingTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { useWorkplace } from '../workplace.tsx';
import { RollingList } from './rolling-list.tsx';
import type { Session } from './session.ts';

/** Years that may have to move on and were not decided yet. Gone when all are, and then the text has the focus. */
export function RollingButton({ session }: { readonly session: Session }) {
  const { toasts } = useWorkplace();
  const open = useStore(session.rolling, (state) => state.open);
  const [isOpen, setOpen] = useState(false);
  const isBusy = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const isDone = open.length === 0;
  useEffect(() => {
    if (!isDone || !isOpen) return;
    setOpen(false);
    session.focus();
  }, [isDone, isOpen, session]);
  if (isDone) return null;
  // A button that is switched off for a moment would lose the focus: while one answer is under way, others are not heard.
  const told = (error: unknown): void => toasts.show({ kind: 'error', text: messageOf(error) });
  const roll = (accept: readonly string[], decline: readonly string[]): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    // A change in the text is taken back there; of a refusal nothing is seen in it.
    const refused = open.filter(({ id }) => decline.includes(id));
    const undo = (): void => void session.roll({ reopen: decline }).catch(told);
    session
      .roll({ accept, decline })
      .then(() => {
        if (refused.length === 0) return;
        const text = texts.declined(refused.map(({ from }) => from));
        toasts.show({ kind: 'ok', text, action: { label: texts.undo, run: undo } });
      })
      .catch(told)
      .finally(() => {
        isBusy.current = false;
      });
  };
  const list = (
    <RollingList
      open={open}
      onRoll={roll}
      onGoTo={(blockId) => {
        setOpen(false);
        session.show(blockId);
      }}
      onClose={() => {
        setOpen(false);
        button.current?.focus();
      }}
    />
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={texts.title}
      content={list}
      open={isOpen}
      destroyOnHidden
      onOpenChange={setOpen}
    >
      <Button
        ref={button}
        icon={<Icon name="clock" />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        // The list has the focus only a moment after it is there.
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {texts.open(open.length)}
      </Button>
    </Popover>
  );
}
