import { type ReactNode, useId } from 'react';

type RowProps = {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => ReactNode;
};

/** A setting beside its name. */
export function Row({ label, hint, children }: RowProps) {
  const id = useId();
  return (
    <div className="settings-row">
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id)}
        {hint !== undefined && <p className="settings-hint">{hint}</p>}
      </div>
    </div>
  );
}
