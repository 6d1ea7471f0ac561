import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Toast, Toasts } from '../toasts.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<Toast['kind'], IconName>> = { info: 'info', ok: 'check', warn: 'warning', error: 'error' };

export function ToastList({ toasts }: { readonly toasts: Toasts }) {
  const list = useStore(toasts.store, (state) => state.toasts);
  return (
    <section className="toasts" aria-live="polite" aria-label="消息">
      {list.map((toast) => (
        <ToastCard key={toast.id} toast={toast} close={() => toasts.close(toast.id)} />
      ))}
    </section>
  );
}

function ToastCard({ toast, close }: { readonly toast: Toast; readonly close: () => void }) {
  const [held, setHeld] = useState(false);
  const leaves = toast.kind === 'info' || toast.kind === 'ok';
  useEffect(() => {
    if (!leaves || held) return;
    const timer = setTimeout(close, 6000);
    return () => clearTimeout(timer);
  }, [leaves, held, close]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only keep the message from leaving by itself
    <div
      className={`toast toast-${toast.kind}`}
      role={toast.kind === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icons[toast.kind]} />
      <span className="grow">{toast.text}</span>
      {toast.action !== undefined && (
        <button
          type="button"
          className="link"
          onClick={() => {
            toast.action?.run();
            close();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button type="button" className="icon-button" aria-label="关闭消息" onClick={close}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
