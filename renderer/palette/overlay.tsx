import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A native modal dialog: the page below is inert, Escape and a click beside it close it, and the focus returns to where it
 * was. Keys pressed in it mean nothing to the screen below.
 */
export function Overlay({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    if (current === null) return;
    const opener = document.activeElement;
    current.showModal();
    return () => {
      current.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`overlay ${className}`}
      aria-label={label}
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="overlay-body">{children}</div>
    </dialog>
  );
}
