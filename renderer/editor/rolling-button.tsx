import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { RollingProposal } from '../../shared/domain/draft.ts';
import { messageOf } from '../client.ts';
import { rollingTexts as texts } from '../texts/editor.ts';
import { Icon } from '../ui/icon.tsx';
import { Badge } from '../ui/parts.tsx';
import { useWorkplace } from '../workplace.tsx';
import type { Session } from './session.ts';

/** Years that may have to move on and were not decided yet. Gone when all are. */
export function RollingButton({ session }: { readonly session: Session }) {
  const { toasts } = useWorkplace();
  const open = useStore(session.rolling, (state) => state.open);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (open.length === 0) return null;
  const roll = (accept: readonly string[], decline: readonly string[]): void => {
    setBusy(true);
    session
      .roll(accept, decline)
      .catch((error: unknown) => toasts.show({ kind: 'error', text: messageOf(error) }))
      .finally(() => setBusy(false));
  };
  const sure = open.filter((each) => each.confidence === 'sure');
  const list = (
    <div className="rolling">
      <ul className="rolling-list">
        {open.map((each) => (
          <Proposal
            key={each.id}
            proposal={each}
            isBusy={isBusy}
            onAccept={() => roll([each.id], [])}
            onDecline={() => roll([], [each.id])}
            onGoTo={() => {
              setOpen(false);
              session.show(each.anchor.blockId);
            }}
          />
        ))}
      </ul>
      {sure.length > 1 && (
        <Button
          type="primary"
          size="small"
          disabled={isBusy}
          onClick={() =>
            roll(
              sure.map(({ id }) => id),
              [],
            )
          }
        >
          {texts.acceptSure(sure.length)}
        </Button>
      )}
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={texts.title}
      content={list}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <Button icon={<Icon name="clock" />}>{texts.open(open.length)}</Button>
    </Popover>
  );
}

type ProposalProps = {
  readonly proposal: RollingProposal;
  readonly isBusy: boolean;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onGoTo: () => void;
};

function Proposal({ proposal, isBusy, onAccept, onDecline, onGoTo }: ProposalProps) {
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
      <Button size="small" disabled={isBusy} onClick={onAccept}>
        {texts.accept}
      </Button>
      <Button size="small" type="text" disabled={isBusy} onClick={onDecline}>
        {texts.decline}
      </Button>
    </li>
  );
}
