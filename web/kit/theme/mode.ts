import { useCallback, useSyncExternalStore } from 'react';

export type Mode = 'light' | 'dark' | 'system';

const storageKey = 'xinglin.mode';
const listeners = new Set<() => void>();
const systemDark = () => (typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null);

let chosen: Mode | undefined;

function current(): Mode {
  if (chosen) return chosen;
  try {
    const stored = localStorage.getItem(storageKey);
    chosen = stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    chosen = 'system';
  }
  return chosen;
}

function subscribe(listener: () => void) {
  const system = systemDark();
  listeners.add(listener);
  system?.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system?.removeEventListener('change', listener);
  };
}

function resolved(): 'light' | 'dark' {
  const mode = current();
  if (mode !== 'system') return mode;
  return systemDark()?.matches ? 'dark' : 'light';
}

/** The chosen mode, what it comes to now, and how to change it. */
export function useMode() {
  const mode = useSyncExternalStore(subscribe, current, (): Mode => 'system');
  const shown = useSyncExternalStore(subscribe, resolved, () => 'light' as const);
  const setMode = useCallback((next: Mode) => {
    chosen = next;
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // The choice then lives as long as the page.
    }
    for (const listener of listeners) listener();
  }, []);
  return { mode, shown, setMode };
}
