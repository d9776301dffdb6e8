import { useEffect, useRef, useState } from 'react';

export interface PaletteItem {
  id: string;
  label: string;
  hint?: string;
  /** An address of the portal, or something to do. */
  to?: string;
  run?: () => void;
}

export interface PaletteProvider {
  id: string;
  label: string;
  /** With an empty query: what to offer before anything is typed. */
  search: (query: string, signal: AbortSignal) => readonly PaletteItem[] | Promise<readonly PaletteItem[]>;
}

export interface PaletteGroup {
  provider: PaletteProvider;
  items: readonly PaletteItem[];
}

const pause = 120;

/** Asks all providers at once; a slow or failing one does not hold up the others. */
export function usePaletteSearch(providers: readonly PaletteProvider[], query: string) {
  const [groups, setGroups] = useState<readonly PaletteGroup[]>([]);
  const [busy, setBusy] = useState(false);
  const all = useRef(providers);
  all.current = providers;
  useEffect(() => {
    const controller = new AbortController();
    const found = new Map<string, readonly PaletteItem[]>();
    const show = () => {
      if (controller.signal.aborted) return;
      setGroups(
        all.current.map((provider) => ({ provider, items: found.get(provider.id) ?? [] })).filter((group) => group.items.length > 0),
      );
    };
    const ask = async (provider: PaletteProvider) => {
      try {
        found.set(provider.id, await provider.search(query, controller.signal));
      } catch {
        found.delete(provider.id);
      }
      show();
    };
    setBusy(true);
    const timer = setTimeout(
      async () => {
        await Promise.all(all.current.map(ask));
        if (!controller.signal.aborted) setBusy(false);
      },
      query ? pause : 0,
    );
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [query]);
  return { groups, busy };
}
