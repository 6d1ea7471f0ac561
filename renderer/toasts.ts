import { createStore } from 'zustand/vanilla';

export type Toast = {
  readonly id: number;
  readonly kind: 'info' | 'ok' | 'warn' | 'error';
  readonly text: string;
  /** What the button in it does, 撤销 for most. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

export type Toasts = ReturnType<typeof createToasts>;

/** Messages at the edge, at most three. Success leaves by itself; warnings and errors stay until they are closed. */
export function createToasts() {
  const store = createStore<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));
  let next = 1;
  function add(toast: Omit<Toast, 'id'>): number {
    const id = next++;
    store.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { ...toast, id }] }));
    return id;
  }
  function close(id: number): void {
    store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  }
  return {
    store,
    show: (toast: Omit<Toast, 'id'>): void => void add(toast),
    /** Shows a message and answers how to take it away again, when what it offers no longer holds. */
    offer(toast: Omit<Toast, 'id'>): () => void {
      const id = add(toast);
      return () => close(id);
    },
    close,
  };
}
