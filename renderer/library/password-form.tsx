import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { passwordTexts as texts } from '../texts/library.ts';

type Props = {
  /** The password that was tried before is not the right one. */
  readonly wasWrong: boolean;
  readonly onOpen: (password: string) => void;
  readonly onCancel: () => void;
};

/** Asks for the password of one file. What is typed lives here, and goes with the form. */
export function PasswordForm({ wasWrong, onOpen, onCancel }: Props) {
  const [password, setPassword] = useState('');
  const problem = useId();
  return (
    <form
      className="password-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onOpen(password);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Input.Password
        autoFocus
        data-first-focus
        size="small"
        aria-label={texts.field}
        aria-describedby={wasWrong ? problem : undefined}
        placeholder={texts.field}
        autoComplete="off"
        maxLength={1000}
        status={wasWrong ? 'error' : ''}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={password === ''}>
        {texts.open}
      </Button>
      <Button size="small" onClick={onCancel}>
        {texts.cancel}
      </Button>
      {wasWrong && (
        <p id={problem} className="form-problem" role="alert">
          {texts.wrong}
        </p>
      )}
    </form>
  );
}
