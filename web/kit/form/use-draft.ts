import { useCallback, useEffect, useRef, useState } from 'react';
import { usePrivateKey } from '../session/session.tsx';
import { browserDrafts, type Draft, type DraftStore } from './draft-store.ts';

export type DraftState =
  | { kind: 'none' }
  | { kind: 'restored'; at: number; older: boolean }
  | { kind: 'saved'; at: number }
  | { kind: 'failed' };

const defaultStore = browserDrafts();
const pause = 600;

interface UseDraftOptions {
  id: string;
  enabled: boolean;
  version?: number | undefined;
  store?: DraftStore | undefined;
  /** Called once with what was kept. */
  restore: (values: unknown) => void;
}

export function useDraft({ id, enabled, version, store, restore }: UseDraftOptions) {
  const key = usePrivateKey(`form/${id}`);
  const drafts = store ?? defaultStore;
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; values: unknown } | null>(null);
  const apply = useRef(restore);
  apply.current = restore;
  // A draft comes back when the form opens, not over what a reload brought.
  const opened = useRef(version).current;

  useEffect(() => {
    const kept = enabled ? drafts.load(key) : null;
    if (!kept) return;
    apply.current(kept.values);
    setState({ kind: 'restored', at: kept.savedAt, older: kept.version !== opened });
  }, [drafts, key, enabled, opened]);

  const write = useCallback(
    (values: unknown) => {
      const draft: Draft = { values, savedAt: Date.now(), ...(version === undefined ? {} : { version }) };
      const kept = drafts.save(key, draft);
      setState(kept ? { kind: 'saved', at: draft.savedAt } : { kind: 'failed' });
      return kept;
    },
    [drafts, key, version],
  );
  const flush = useCallback(() => {
    const pending = waiting.current;
    if (!pending) return;
    clearTimeout(pending.timer);
    waiting.current = null;
    write(pending.values);
  }, [write]);

  const changed = useCallback(
    (values: unknown) => {
      if (!enabled) return;
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { values, timer: setTimeout(flush, pause) };
    },
    [enabled, flush],
  );
  const drop = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    drafts.drop(key);
    setState({ kind: 'none' });
  }, [drafts, key]);

  // The last keystrokes are written even when the tab is closed within the pause.
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return { state, changed, drop, flush };
}
