import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const OpenObjectionsDocument = graphql(`
  query NoticePage_OpenObjections($noticeId: ID!) {
    received: objections(page: { first: 1 }, filter: { noticeId: $noticeId, stage: "RECEIVED" }) { totalCount }
    investigating: objections(page: { first: 1 }, filter: { noticeId: $noticeId, stage: "INVESTIGATING" }) { totalCount }
  }
`);

const watched = { additionalTypenames: ['Objection'] };

/** How many objections to a notice have no answer, as far as the viewer may read them; asked afresh once `asked`. */
export function useOpenObjections(noticeId: string, asked: boolean): number {
  const mayRead = useCan('read', 'Objection');
  const [{ data }] = useQuery({
    query: OpenObjectionsDocument,
    variables: { noticeId },
    pause: !asked || !mayRead,
    context: watched,
    requestPolicy: 'cache-and-network',
  });
  return (data?.received.totalCount ?? 0) + (data?.investigating.totalCount ?? 0);
}
