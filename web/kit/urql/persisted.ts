import { getOperationName, makeOperation, mapExchange, type Operation } from 'urql';

/** True: use the hash each generated document carries. A map adds hashes by operation name. */
export type Persisted = boolean | Readonly<Record<string, string>>;

function hashOf(operation: Operation, persisted: Persisted): string | undefined {
  // @graphql-codegen's client preset hangs the hash on the document; the type does not say so.
  const document: object = operation.query;
  const meta = '__meta__' in document ? (document.__meta__ as { hash?: string } | undefined) : null;
  if (meta?.hash) return meta.hash;
  const name = getOperationName(operation.query);
  return typeof persisted === 'object' && name ? persisted[name] : undefined;
}

/** Sends the hash in place of the text; a document without one goes out in full. */
export function persistedExchange(persisted: Persisted) {
  return mapExchange({
    onOperation(operation) {
      if (!persisted || operation.kind === 'teardown') return;
      const sha256Hash = hashOf(operation, persisted);
      if (!sha256Hash) return;
      return {
        ...makeOperation(operation.kind, operation, operation.context),
        extensions: { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } },
      };
    },
  });
}
