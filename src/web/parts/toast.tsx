import { type ReactNode, useEffect, useSyncExternalStore } from 'react';

type Toast = { readonly text: string; readonly undo: (() => void) | null };

let shown: Toast | null = null;
const listeners = new Set<() => void>();

function set(next: Toast | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says in a corner that something was done, with a way back where there is one. */
export function say(text: string, undo: (() => void) | null = null): void {
  set({ text, undo });
}

const SHOWN_MS = 7_000;

/** The corner itself; one per app. */
export function Toasts(): ReactNode {
  const toast = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div aria-live="polite">
      {toast === null ? null : (
        <div className="toast">
          <span>{toast.text}</span>
          {toast.undo === null ? null : (
            <button
              type="button"
              onClick={() => {
                toast.undo?.();
                set(null);
              }}
            >
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
