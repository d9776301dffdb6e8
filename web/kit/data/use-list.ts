import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type AnyVariables, type CombinedError, useQuery } from 'urql';
import { useWatches } from '../urql/watches.ts';
import type { ListAddress } from './address.ts';
import type { Filter } from './filter.ts';
import { type ListAddressHandle, useListAddress } from './use-list-address.ts';

/** The shape every list field of the API answers in. */
export interface ListResult<Row> {
  items: readonly Row[];
  nextCursor?: string | null;
  totalCount?: number | null;
  totalCapped?: boolean | null;
}

interface UseListOptions<Data, Variables extends AnyVariables, Row> {
  document: TypedDocumentNode<Data, Variables>;
  filters?: readonly Filter[];
  variables: (address: ListAddress & { first: number }) => Variables;
  pick: (data: Data) => ListResult<Row> | null | undefined;
  /** The row's GraphQL type, so that the first row added to an empty list appears. */
  watches?: readonly string[];
  pageSize?: number;
  pause?: boolean;
  /** What an export asks for, where the list's own arguments are not one `filter`. */
  exports?: (address: ListAddress) => object;
}

export interface ListHandle<Row> {
  at: ListAddressHandle;
  filters: readonly Filter[];
  /** Undefined until the first answer. */
  rows: readonly Row[] | undefined;
  total: number | undefined;
  totalCapped: boolean;
  nextCursor: string | null;
  fetching: boolean;
  error: CombinedError | undefined;
  /** The server answered, but with null: not for this viewer. */
  denied: boolean;
  reload: () => void;
  /** What the rows are narrowed to, as the API's filter argument; an export asks for the same. */
  filter: unknown;
}

const none: readonly Filter[] = [];

export function useList<Data, Variables extends AnyVariables, Row>(options: UseListOptions<Data, Variables, Row>): ListHandle<Row> {
  const filters = options.filters ?? none;
  const at = useListAddress(filters);
  const context = useWatches(...(options.watches ?? []));
  const variables = options.variables({ ...at.address, first: options.pageSize ?? 50 });
  const [query, execute] = useQuery<Data, Variables>({
    query: options.document,
    variables,
    context,
    pause: options.pause ?? false,
  } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const list = query.data ? options.pick(query.data) : undefined;
  return {
    at,
    filters,
    rows: list?.items,
    total: list?.totalCount ?? undefined,
    totalCapped: list?.totalCapped ?? false,
    nextCursor: list?.nextCursor ?? null,
    fetching: query.fetching || query.stale,
    error: query.error,
    denied: query.data !== undefined && !query.error && !list,
    reload: () => execute({ requestPolicy: 'network-only' }),
    filter: options.exports?.(at.address) ?? (variables as { filter?: unknown } | undefined)?.filter ?? {},
  };
}
