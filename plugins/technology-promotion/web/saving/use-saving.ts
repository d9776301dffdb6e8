import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { type RefObject, useCallback, useRef, useState } from 'react';
import { SaveQueue, type SaveState } from './save-queue.ts';

type Problem = Exclude<Outcome<unknown>, { kind: 'done' }>;

export interface Saving<Content> {
  queue: SaveQueue<Content>;
  state: SaveState;
  /** It was saved elsewhere since: nothing is saved until that is loaded. */
  stale: boolean;
  /** Why the last saving was not done. */
  problem: RefObject<Problem | null>;
  /** The version that the server is known to have. */
  version: RefObject<number>;
  /** How handing in ended: it may find out as well that another saved. */
  tell: (outcome: Outcome<unknown>) => void;
  /** What the server has was loaded. */
  goOn: (version: number) => void;
}

/** Saving as one types, each time on the version that the last one left. */
export function useSaving<Content, Row>(
  opened: number,
  send: (content: Content, version: number) => Promise<Outcome<Row>>,
  versionOf: (row: Row) => number,
): Saving<Content> {
  const version = useRef(opened);
  const problem = useRef<Problem | null>(null);
  const [state, setState] = useState<SaveState>('idle');
  const [stale, setStale] = useState(false);
  const tell = (outcome: Outcome<unknown>) => {
    problem.current = outcome.kind === 'done' ? null : outcome;
    if (outcome.kind === 'refused' && outcome.code === 'STALE_VERSION') setStale(true);
  };
  const sending = useRef(send);
  sending.current = send;
  const [queue] = useState(
    () =>
      new SaveQueue<Content>(async (content) => {
        const outcome = await sending.current(content, version.current);
        tell(outcome);
        if (outcome.kind === 'done') version.current = versionOf(outcome.value);
        return outcome.kind === 'done' ? 'saved' : outcome.kind === 'refused' ? 'refused' : 'unknown';
      }, setState),
  );
  const goOn = useCallback(
    (next: number) => {
      version.current = next;
      problem.current = null;
      queue.forget();
      setStale(false);
    },
    [queue],
  );
  return { queue, state, stale, problem, version, tell, goOn };
}
