import { makeOperation, mapExchange, type Operation } from 'urql';
import { csrfHeader, idempotencyHeader, languageHeader, organisationHeader } from './header-names.ts';

/** Extra context a mutation may carry; `useSubmit` sets it so that a retry keeps its key. */
export interface SubmitContext {
  idempotencyKey?: string;
}

function headersOf(operation: Operation): Record<string, string> {
  const options = operation.context.fetchOptions;
  const given = (typeof options === 'function' ? options() : options)?.headers;
  return Object.fromEntries(new Headers(given ?? {}));
}

/** States the acting organisation on every request and gives every mutation its own key. */
export function headersExchange(organisationId: string | null) {
  return mapExchange({
    onOperation(operation) {
      if (operation.kind === 'teardown') return;
      const headers = headersOf(operation);
      headers[csrfHeader] = '1';
      if (typeof document !== 'undefined') headers[languageHeader] = document.documentElement.lang;
      if (organisationId) headers[organisationHeader] = organisationId;
      if (operation.kind === 'mutation') {
        const { idempotencyKey } = operation.context as SubmitContext;
        headers[idempotencyHeader] ??= idempotencyKey ?? crypto.randomUUID();
      }
      return makeOperation(operation.kind, operation, {
        ...operation.context,
        fetchOptions: { credentials: 'same-origin', headers },
      });
    },
  });
}
