import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const CallThere = graphql(`
  query CallThere($id: ID!) { call(id: $id) { id } }
`);
const RoundThere = graphql(`
  query RoundThere($id: ID!) { reviewRound(id: $id) { id } }
`);

/** Whether it has turned out that there is no such call that she may read: a page of what belongs to it is none then. */
export function useCallGone(id: string): boolean {
  const [{ data }] = useQuery({ query: CallThere, variables: { id }, pause: id === '' });
  return data?.call === null;
}

/** The same of a round. */
export function useRoundGone(id: string): boolean {
  const [{ data }] = useQuery({ query: RoundThere, variables: { id } });
  return data?.reviewRound === null;
}
