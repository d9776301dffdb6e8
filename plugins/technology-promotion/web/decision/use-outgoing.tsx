import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const OutgoingDocument = graphql(`
  query DecisionsPage_Outgoing($callId: ID!) { outgoingLetters(callId: $callId) { dossierId } }
`);

const watched = { additionalTypenames: ['Decision', 'Call'] };

/** Whether a release of the call's decisions would send anything, and the viewer may send it. */
export function useOutgoing(callId: string): boolean {
  const mayRelease = useCan('release', 'Decision');
  const [{ data }] = useQuery({
    query: OutgoingDocument,
    variables: { callId },
    pause: !mayRelease,
    context: watched,
    requestPolicy: 'cache-and-network',
  });
  return mayRelease && (data?.outgoingLetters.length ?? 0) > 0;
}
