import { readAddress } from '@xinglin/kit/data/address.ts';
import type { Filter } from '@xinglin/kit/data/filter.ts';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from './gql/gql.ts';
import { useWords } from './words.ts';

const GivenCallDocument = graphql(`
  query GivenCall($id: ID!) {
    call(id: $id) { id title }
  }
`);

/** The call that other pages narrow a list to by their links, with its name. */
export function useGivenCall(): Filter {
  const w = useWords();
  const [params] = useSearchParams();
  const id = readAddress(params, ['call']).filters.call?.[0] ?? '';
  const [{ data }] = useQuery({ query: GivenCallDocument, variables: { id }, pause: id === '' });
  return { key: 'call', label: w('submission.call'), kind: 'given', name: data?.call?.title };
}
