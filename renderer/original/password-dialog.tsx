import type { ComponentProps } from 'react';
import { PasswordForm } from '../library/password-form.tsx';
import { passwordTexts as texts } from '../texts/library.ts';
import { Dialog } from '../ui/dialog.tsx';

/** Before an encrypted original is read again: its password is kept nowhere. */
export function PasswordDialog(props: ComponentProps<typeof PasswordForm>) {
  return (
    <Dialog title={texts.enter} closeLabel={texts.cancel} width={420} onClose={props.onCancel} onPrimary={() => {}}>
      <div className="password-dialog">
        <p className="quiet dialog-hint">{texts.again}</p>
        <PasswordForm {...props} />
      </div>
    </Dialog>
  );
}
