// Questions whose answers are on the way. The client asks no question twice at a time, and so neither a second act nor
// news from elsewhere would have one asked again that is under way: the page would keep what stood before them.
import type { Exchange, Operation } from 'urql';
import { filter, makeSubject, map, merge, pipe, tap } from 'wonka';

interface Asked {
  operation: Operation;
  /** Something was changed since: the answer may not know of it. */
  outdated: boolean;
}

/**
 * What was changed while a question was under way has it asked once more as soon as it is answered; until then its first
 * answer is passed on as stale. To be put right before what fetches, which answers with the very operation it was given.
 */
export function underway() {
  const asked = new Map<number, Asked>();
  const outdate = () => {
    for (const one of asked.values()) one.outdated = true;
  };
  const exchange: Exchange =
    ({ forward }) =>
    (operations) => {
      const again = makeSubject<Operation>();
      return pipe(
        merge([operations, again.source]),
        tap((operation) => {
          if (operation.kind === 'query') asked.set(operation.key, { operation, outdated: false });
          else if (operation.kind === 'teardown') asked.delete(operation.key);
        }),
        forward,
        filter(({ operation }) => operation.kind !== 'query' || asked.get(operation.key)?.operation === operation),
        map((result) => {
          const { operation } = result;
          if (operation.kind !== 'query') {
            outdate();
            return result;
          }
          if (result.hasNext) return result;
          if (!asked.get(operation.key)?.outdated) {
            asked.delete(operation.key);
            return result;
          }
          queueMicrotask(() => {
            if (asked.get(operation.key)?.operation === operation) again.next(operation);
          });
          return { ...result, stale: true };
        }),
      );
    };
  return { exchange, outdate };
}
