import { type ChangeEvent, useEffect, useRef, useState } from 'react';

/** A text field that saves when the typing rests and when it is left. Empty is `null`. */
export function useTextSetting(stored: string | null, save: (value: string | null) => void) {
  const [text, setText] = useState(stored ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pending = useRef<(() => void) | null>(null);
  const flush = (): void => {
    clearTimeout(timer.current);
    pending.current?.();
    pending.current = null;
  };
  const leave = useRef(flush);
  leave.current = flush;
  useEffect(() => () => leave.current(), []);
  return {
    value: text,
    onBlur: flush,
    onChange({ target }: ChangeEvent<HTMLInputElement>): void {
      setText(target.value);
      const value = target.value.trim() || null;
      pending.current = value === stored ? null : () => save(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, 500);
    },
  };
}
