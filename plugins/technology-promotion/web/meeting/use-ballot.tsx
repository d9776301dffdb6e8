import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { useDraft } from '@xinglin/kit/form/use-draft.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useLive } from '@xinglin/kit/live/live-context.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';

const Cast = graphql(`
  mutation BallotForm_Cast($itemId: ID!, $vote: String!, $dissent: String) {
    castBallot(itemId: $itemId, vote: $vote, dissent: $dissent) {
      ... on MeetingSeat { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export interface BallotItem {
  id: string;
  myVote?: string | null;
  myDissent?: string | null;
}

/** A vote that did not get through. Nothing sends it later: a vote is cast by her hand alone. */
interface LostVote {
  vote: string;
  dissent: string;
  /** Whether the server can be reached again. */
  back: boolean;
}

const isCutOff = (outcome: Outcome<unknown>) => outcome.kind === 'failed' && ['offline', 'busy'].includes(outcome.failure.kind);
const dissentIn = (values: unknown): string => {
  const { dissent } = (values ?? {}) as { dissent?: unknown };
  return typeof dissent === 'string' ? dissent : '';
};

/** Her ballot on one item: what she writes is kept on the device until it went with a vote. */
export function useBallot(item: BallotItem, onCast: (vote: string) => void) {
  const known = item.myDissent ?? '';
  const [dissent, setDissent] = useState(known);
  const [lost, setLost] = useState<LostVote | null>(null);
  const { submit, busy, problem, clear } = useSubmit(Cast, (data) => data.castBallot);
  const base = useRef({ version: undefined, values: {} });
  const draft = useDraft({ id: `ballot/${item.id}`, enabled: true, base, restore: ({ values }) => setDissent(dissentIn(values)) });
  const { drop } = draft;

  const backAgain = useCallback(() => {
    setLost((vote) => vote && { ...vote, back: true });
  }, []);
  useLive([], backAgain);
  useEffect(() => {
    addEventListener('online', backAgain);
    return () => removeEventListener('online', backAgain);
  }, [backAgain]);

  // The vote may have got through and only the answer not: then the reloaded item has it.
  const arrived = lost !== null && item.myVote === lost.vote && known === lost.dissent.trim();
  useEffect(() => {
    if (!arrived) return;
    setLost(null);
    clear();
    drop();
  }, [arrived, clear, drop]);

  const write = (text: string) => {
    setDissent(text);
    if (text.trim() === known) drop();
    else draft.changed({ dissent: text });
  };
  const cast = async (vote: string) => {
    setLost(null);
    draft.flush();
    const outcome = await submit({ itemId: item.id, vote, dissent });
    if (isCutOff(outcome)) setLost({ vote, dissent, back: false });
    if (outcome.kind !== 'done') return;
    drop();
    onCast(vote);
  };
  // What the server has as well is not waiting here.
  const kept = dissent.trim() === known ? 'none' : draft.state.kind;
  return { dissent, write, kept, cast, busy, lost, problem: lost ? null : problem };
}
