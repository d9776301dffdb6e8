import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const CallDocument = graphql(`
  query DecisionsPage_Call($id: ID!) {
    call(id: $id) { id title }
    reviewRounds(page: { first: 100 }, filter: { callId: $id }) { items { id ordinal } }
    recommended: decisionSheet(page: { first: 1 }, filter: { callId: $id, outcome: "RECOMMEND" }) { totalCount }
    conditional: decisionSheet(page: { first: 1 }, filter: { callId: $id, outcome: "CONDITIONAL" }) { totalCount }
  }
`);
const OrderDocument = graphql(`
  query DecisionsPage_Order($roundId: ID!) {
    rankedRound(roundId: $roundId) { roundId places complete items { dossierId rank standing apartReason } }
  }
`);

const watched = { additionalTypenames: ['Decision', 'ReviewRound'] };

export interface Place {
  rank?: number | null;
  /** `scores.standing.<state>` */
  state: string;
}

export type Order = ReturnType<typeof useOrder>;

/** The call, the order of its last round, and how many of its dossiers are recommended so far. */
export function useOrder(callId: string) {
  const [{ data }] = useQuery({ query: CallDocument, variables: { id: callId }, context: watched });
  const last = data?.reviewRounds?.items.toSorted((one, other) => other.ordinal - one.ordinal)[0];
  const [order] = useQuery({ query: OrderDocument, variables: { roundId: last?.id ?? '' }, pause: !last });
  const ranked = last && order.data?.rankedRound?.roundId === last.id ? order.data.rankedRound : null;
  return {
    call: data?.call,
    recommended: (data?.recommended.totalCount ?? 0) + (data?.conditional.totalCount ?? 0),
    conditional: data?.conditional.totalCount ?? 0,
    places: ranked?.places ?? null,
    /** Where something is kept from the viewer, her order is not the round's. */
    placeOf: (dossierId: string): Place | null => {
      const item = ranked?.complete ? ranked.items.find((each) => each.dossierId === dossierId) : undefined;
      return item ? { rank: item.rank ?? null, state: item.apartReason ?? item.standing } : null;
    },
  };
}
