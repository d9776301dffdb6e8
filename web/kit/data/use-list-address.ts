import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type ListAddress, readAddress, writeAddress } from './address.ts';
import type { Filter } from './filter.ts';

/** The cursors that led here ride along in the history entry; a pasted address has none. */
function trailOf(state: unknown): readonly (string | null)[] {
  if (typeof state !== 'object' || state === null || !('trail' in state)) return [];
  return Array.isArray(state.trail) ? (state.trail as (string | null)[]) : [];
}

export function useListAddress(filters: readonly Filter[]) {
  const location = useLocation();
  const navigate = useNavigate();
  const keyText = filters.map((filter) => filter.key).join(' ');
  const keys = useMemo(() => keyText.split(' ').filter(Boolean), [keyText]);
  const params = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const address = useMemo(() => readAddress(params, keys), [params, keys]);
  const trail = trailOf(location.state);

  const go = useCallback(
    (next: ListAddress, options: { replace: boolean; trail: readonly (string | null)[] }) => {
      const search = writeAddress(params, keys, next).toString();
      void navigate(
        { search: search ? `?${search}` : '' },
        { replace: options.replace, state: { trail: options.trail }, preventScrollReset: true },
      );
    },
    [navigate, params, keys],
  );

  return {
    address,
    keys,
    trail,
    /** Any change of what is listed starts again at the first page. */
    change: (part: Partial<Omit<ListAddress, 'after'>>, options?: { replace?: boolean }) =>
      go({ ...address, ...part, after: null }, { replace: options?.replace ?? false, trail: [] }),
    openView: (query: string) => {
      const target = readAddress(new URLSearchParams(query), keys);
      go(target, { replace: false, trail: [] });
    },
    next: (cursor: string) => go({ ...address, after: cursor }, { replace: false, trail: [...trail, address.after] }),
    previous: () => go({ ...address, after: trail.at(-1) ?? null }, { replace: false, trail: trail.slice(0, -1) }),
    first: () => go({ ...address, after: null }, { replace: false, trail: [] }),
  };
}

export type ListAddressHandle = ReturnType<typeof useListAddress>;
