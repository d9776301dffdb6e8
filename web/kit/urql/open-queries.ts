// The questions whose answers are on the page, so that all of them can be asked again.
import { type Client, mapExchange, type Operation } from 'urql';

const kept = new WeakMap<Client, ReadonlyMap<number, Operation>>();

/** To be put before the cache, which answers many without passing them on. */
export function openQueries() {
  const open = new Map<number, Operation>();
  return {
    exchange: mapExchange({
      onOperation(operation) {
        if (operation.kind === 'query') open.set(operation.key, operation);
        else if (operation.kind === 'teardown') open.delete(operation.key);
      },
    }),
    of: (client: Client): Client => {
      kept.set(client, open);
      return client;
    },
  };
}

/** What stands on the page stays there until the new answers come: nothing that is being typed is taken away. */
export function askAgain(client: Client): void {
  for (const operation of [...(kept.get(client)?.values() ?? [])]) {
    client.reexecuteOperation(client.createRequestOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' }));
  }
}
