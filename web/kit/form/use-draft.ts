import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { usePrivateKey } from '../session/session.tsx';
import { browserDrafts, type Draft, type DraftStore } from './draft-store.ts';

export type DraftState =
  | { kind: 'none' }
  | { kind: 'restored'; at: number; older: boolean }
  | { kind: 'saved'; at: number }
  | { kind: 'failed' };

const defaultStore = browserDrafts();
const pause = 600;

/** A state of the object that is known to be on the server. */
export interface Base {
  version: number | undefined;
  values: Readonly<Record<string, unknown>>;
}

interface UseDraftOptions {
  id: string;
  enabled: boolean;
  /** What the server is known to have. */
  base: RefObject<Base>;
  store?: DraftStore | undefined;
  /** Called once with what was kept. */
  restore: (draft: Draft) => void;
}

export function useDraft({ id, enabled, base, store, restore }: UseDraftOptions) {
  const key = usePrivateKey(`form/${id}`);
  const drafts = store ?? defaultStore;
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; values: unknown } | null>(null);
  const apply = useRef(restore);
  apply.current = restore;

  useEffect(() => {
    const kept = enabled ? drafts.load(key) : null;
    if (!kept) return;
    apply.current(kept);
    setState({ kind: 'restored', at: kept.savedAt, older: kept.version !== base.current.version });
  }, [drafts, key, enabled, base]);

  const write = useCallback(
    (values: unknown) => {
      const { version, values: held } = base.current;
      const draft: Draft = { values, savedAt: Date.now(), ...(version === undefined ? {} : { version, base: held }) };
      const kept = drafts.save(key, draft);
      setState(kept ? { kind: 'saved', at: draft.savedAt } : { kind: 'failed' });
      return kept;
    },
    [drafts, key, base],
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
