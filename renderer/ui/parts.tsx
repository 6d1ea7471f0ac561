import type { ReactNode } from 'react';

export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}

/** A state that the program found: always a word, the colour only helps. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'danger';
  readonly children: ReactNode;
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}

/** Meta items in a row, with a small dot between them. Empty ones are left out. */
export function Meta({ items }: { readonly items: readonly (string | null)[] }) {
  return (
    <span className="meta">
      {items
        .filter((item): item is string => item !== null && item !== '')
        .map((item) => (
          <span key={item}>{item}</span>
        ))}
    </span>
  );
}

/** What an empty place is for, and what to do next. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{text}</p>
      <div className="empty-actions">{children}</div>
    </div>
  );
}

/** A failure in place of what should be here, with a way to try again. */
export function Failed({ message, children }: { readonly message: string; readonly children?: ReactNode }) {
  return (
    <div className="empty-state" role="alert">
      <h2>没有打开</h2>
      <p>{message}</p>
      <div className="empty-actions">{children}</div>
    </div>
  );
}
