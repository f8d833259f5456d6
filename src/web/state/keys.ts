import { useEffect, useRef } from 'react';

/** Keys and what they do: 'n', '[', 'Ctrl+Enter', 'Ctrl+Shift+Enter', '?'. */
export type KeyMap = Readonly<Record<string, () => void>>;

function nameOf(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey;
  // Shift is part of a letter's name already; beside Ctrl it makes another action.
  const shift = control && event.shiftKey ? 'Shift+' : '';
  return `${control ? 'Ctrl+' : ''}${shift}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** One-key actions while the component is shown. Keys without Ctrl rest while somebody types or a dialog is open. */
export function useKeys(keys: KeyMap): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      const action = current.current[name];
      if (action === undefined) return;
      const withControl = name.startsWith('Ctrl+');
      if (
        !withControl &&
        (isTyping(event.composedPath()[0] ?? null) || document.querySelector('[role="dialog"]') !== null)
      )
        return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
