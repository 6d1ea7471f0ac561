import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import './export-part.css';

type Props = {
  readonly title: string;
  /** What is set in it, beside its title while it is folded: enough to know without opening it. */
  readonly note: string | null;
  /** Something in it is to be looked at. */
  readonly isWarning?: boolean;
  readonly beginsOpen: boolean;
  /** Beside the title while it is unfolded. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the column that folds, so that the column stays short whatever is added to it. */
export function ExportPart({ title, note, isWarning = false, beginsOpen, action, children }: Props) {
  const [isOpen, setOpen] = useState(beginsOpen);
  const unfold = (part: HTMLDetailsElement): void => {
    setOpen(part.open);
    // What one unfolds is to be seen: it has all the room below its title.
    if (part.open && !isOpen) part.scrollIntoView({ block: 'start' });
  };
  return (
    <details className="export-fold" open={isOpen} onToggle={({ currentTarget }) => unfold(currentTarget)}>
      <summary>
        <Icon name="right" size={12} />
        <span className="section-head">{title}</span>
        {note !== null && !isOpen && (
          <span className={isWarning ? 'export-fold-note export-fold-warning' : 'export-fold-note'} title={note}>
            {note}
          </span>
        )}
      </summary>
      {action !== undefined && <div className="export-fold-action">{action}</div>}
      <div className="export-fold-body">{children}</div>
    </details>
  );
}
