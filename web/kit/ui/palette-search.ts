import { useCallback, useEffect, useRef, useState } from 'react';

export interface PaletteItem {
  id: string;
  label: string;
  hint?: string;
  /** Heading to stand under, where a provider brings things of several kinds; otherwise the provider's. */
  group?: string;
  /** An address of the portal, or something to do. */
  to?: string;
  run?: () => void;
}

export interface PaletteProvider {
  id: string;
  label: string;
  /** Asks a server: only for what was typed, once the typing pauses, and given up when it goes on. */
  remote?: boolean;
  /** With an empty query: what to offer before anything is typed. */
  search: (query: string, signal: AbortSignal) => readonly PaletteItem[] | Promise<readonly PaletteItem[]>;
}

export interface PaletteGroup {
  id: string;
  label: string;
  items: readonly PaletteItem[];
}

type Found = ReadonlyMap<string, readonly PaletteItem[]>;

const pause = 150;

/** Providers in their order, each one's headings in the order in which its items name them. */
export function grouped(providers: readonly PaletteProvider[], found: Found): PaletteGroup[] {
  return providers.flatMap(({ id, label }) => {
    const groups = new Map<string, PaletteItem[]>();
    for (const item of found.get(id) ?? []) {
      const name = item.group ?? label;
      groups.set(name, [...(groups.get(name) ?? []), item]);
    }
    return [...groups].map(([name, items]) => ({ id: `${id}/${name}`, label: name, items }));
  });
}

/** What is known here shows at once; a slow or failing server holds none of it up. */
export function usePaletteSearch(providers: readonly PaletteProvider[], query: string) {
  const [found, setFound] = useState<Found>(new Map());
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [round, setRound] = useState(0);
  const all = useRef(providers);
  all.current = providers;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same again.
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let failed = false;
    const ask = async (provider: PaletteProvider) => {
      let items: readonly PaletteItem[] = [];
      try {
        if (query || !provider.remote) items = await provider.search(query, signal);
      } catch {
        failed = true;
      }
      if (!signal.aborted) setFound((before) => new Map(before).set(provider.id, items));
    };
    const askAll = async (remote: boolean) => {
      await Promise.all(all.current.filter((provider) => (provider.remote ?? false) === remote).map(ask));
      if (!signal.aborted && remote) setState(failed ? 'failed' : 'idle');
    };
    setState('busy');
    void askAll(false);
    const timer = setTimeout(() => void askAll(true), query ? pause : 0);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [query, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { groups: grouped(providers, found), state, again };
}
