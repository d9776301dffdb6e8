import { useEffect, useRef } from 'react';

/** `mod` is Ctrl, or ⌘ on a Mac. */
export type Keys = string;

const typing = 'input, textarea, select, [contenteditable="true"]';

export function matches(keys: Keys, event: KeyboardEvent): boolean {
  const parts = keys.toLowerCase().split('+');
  const key = parts.at(-1);
  const mod = parts.includes('mod');
  if (mod !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  return event.key.toLowerCase() === key;
}

/** A single letter must not fire while someone is writing; a combination may. */
export function useShortcut(keys: Keys, act: () => void, enabled = true): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matches(keys, event)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (!keys.includes('+') && target?.closest(typing)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [keys, enabled]);
}
