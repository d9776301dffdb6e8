import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { type Context, createContext, type Services } from '@xinglin/kernel/context';
import { DomainError } from '@xinglin/kernel/errors/domain-error';
import { executeOperation } from '@xinglin/kernel/graphql/execute-operation';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { askingOf } from './viewer.ts';

export interface ServerContext {
  ip?: string | undefined;
}

/** Every query runs in the viewer's scope; every mutation in one transaction, with its idempotency key. */
const useTransactions = (): Plugin<Context & { request: Request }> => ({
  onExecute: ({ args, setExecuteFn }) => {
    const key = args.contextValue.request.headers.get('idempotency-key') ?? undefined;
    setExecuteFn((input) => executeOperation(input, key));
  },
});

/** Unexpected errors leave as one masked shape with the request's id; the log has the rest. */
const maskError = (error: unknown): Error => {
  if (error instanceof GraphQLError && !error.originalError) return error;
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (original instanceof GraphQLError) return original;
  if (original instanceof DomainError) {
    return new GraphQLError(original.message, { extensions: { code: original.code } });
  }
  console.error(original);
  return new GraphQLError('something went wrong on our side', { extensions: { code: 'INTERNAL' } });
};

export const createGraphql = (services: Services, schema: GraphQLSchema) =>
  createYoga<ServerContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    cors: false,
    landingPage: false,
    graphiql: services.demo,
    maskedErrors: { maskError },
    logging: false,
    context: async ({ request, ip }) => createContext(services, await askingOf(services, request, ip)),
    plugins: [useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'x-xinglin-csrf'] }), useTransactions()],
  });
