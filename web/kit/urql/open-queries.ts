// The questions whose answers are on the page, so that all of them can be asked again.
import { type Client, mapExchange, type Operation } from 'urql';
import { underway } from './underway.ts';

interface Kept {
  open: ReadonlyMap<number, Operation>;
  /** Those that are just being answered are asked again after that. */
  outdate: () => void;
}

const kept = new WeakMap<Client, Kept>();

export function openQueries() {
  const open = new Map<number, Operation>();
  const { exchange, outdate } = underway();
  return {
    /** To be put before the cache, which answers many without passing them on. */
    listen: mapExchange({
      onOperation(operation) {
        if (operation.kind === 'query') open.set(operation.key, operation);
        else if (operation.kind === 'teardown') open.delete(operation.key);
      },
    }),
    /** To be put right before what fetches. */
    renew: exchange,
    of: (client: Client): Client => {
      kept.set(client, { open, outdate });
      return client;
    },
  };
}

/** What stands on the page stays there until the new answers come: nothing that is being typed is taken away. */
export function askAgain(client: Client): void {
  const { open, outdate } = kept.get(client) ?? {};
  outdate?.();
  for (const operation of [...(open?.values() ?? [])]) {
    client.reexecuteOperation(client.createRequestOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }));
  }
}
