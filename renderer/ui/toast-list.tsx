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
        <ToastCard key={toast.id} toast={toast} close={toasts.close} />
      ))}
    </section>
  );
}

function ToastCard({ toast, close }: { readonly toast: Toast; readonly close: (id: number) => void }) {
  const { id, kind, text, action } = toast;
  const [held, setHeld] = useState(false);
  const leaves = kind === 'info' || kind === 'ok';
  useEffect(() => {
    if (!leaves || held) return;
    const timer = setTimeout(() => close(id), 6000);
    return () => clearTimeout(timer);
  }, [leaves, held, close, id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only keep the message from leaving by itself
    <div
      className={`toast toast-${kind}`}
      role={kind === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icons[kind]} />
      <span className="grow">{text}</span>
      {action !== undefined && (
        <button
          type="button"
          className="link"
          onClick={() => {
            action.run();
            close(id);
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className="icon-button" aria-label="关闭消息" onClick={() => close(id)}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
