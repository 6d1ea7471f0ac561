import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly example?: string;
  readonly problem?: string | null;
  readonly onChange: (typed: string) => void;
};

/** What is typed is taken over when the field is left or goes, put right as the file will have it. */
export function TypedField({ label, value, example, problem = null, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const id = useId();
  const [taken, setTaken] = useState(0);
  // Another spelling of the same is put right as well, though the value stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each taking counts
  useEffect(() => setTyped(value), [value, taken]);
  const take = (): void => {
    if (typed === value) return;
    onChange(typed);
    setTaken((count) => count + 1);
  };
  const last = useRef(take);
  useEffect(() => {
    last.current = take;
  });
  useEffect(() => () => last.current(), []);
  return (
    <div className="export-field">
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        className="typed-field"
        rows={1}
        value={typed}
        placeholder={example}
        maxLength={500}
        status={problem === null ? '' : 'error'}
        aria-invalid={problem !== null}
        aria-describedby={`${id}problem`}
        // As high as what is typed, and still one line of it: what is pasted line by line becomes a list.
        onChange={(event) =>
          setTyped(event.target.value.replace(/([、，,；;]?)\s*\n\s*/gu, (_, mark: string) => mark || '、'))
        }
        onBlur={take}
        onPressEnter={(event) => {
          event.preventDefault();
          take();
        }}
      />
      <span id={`${id}problem`} className="export-invalid" aria-live="polite">
        {problem}
      </span>
    </div>
  );
}
