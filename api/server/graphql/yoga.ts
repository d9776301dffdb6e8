import { type Context, createContext } from '@xinglin/kernel/context';
import { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Portal } from '../boot/portal.ts';
import { infoOf } from '../http/request-info.ts';
import { askingOf } from '../http/viewer.ts';
import type { Logger } from '../logging/log.ts';
import type { Metrics } from '../metrics.ts';
import { createFairTurns } from './fair-turns.ts';
import type { KnownDocuments } from './known-documents.ts';
import { createMasking } from './mask-error.ts';
import type { Quotas } from './quotas.ts';
import { useDocuments } from './use-documents.ts';
import { useExecution } from './use-execution.ts';
import { useLive } from './use-live.ts';
import { useOutcome } from './use-outcome.ts';

export interface GraphqlOptions {
  portal: Pick<Portal, 'services' | 'schema'>;
  log: Logger;
  metrics: Metrics;
  known: KnownDocuments;
  quotas: Quotas;
  /** Operations of one organisation at once: fewer than there are database connections. */
  turns: number;
  /** Says what was probably meant, and answers queries by GET. */
  helpful: boolean;
}

const usePostOnly = (): Plugin => ({
  onRequest: ({ request, endResponse, fetchAPI }) => {
    if (request.method === 'POST') return;
    endResponse(
      fetchAPI.Response.json(
        { errors: [{ message: 'send a POST', extensions: { code: 'METHOD' } }] },
        { status: 405, headers: { allow: 'POST' } },
      ),
    );
  },
});

export const createGraphql = ({ portal, log, metrics, known, quotas, turns, helpful }: GraphqlOptions) => {
  const { services, schema } = portal;
  const fresh = async (request: Request): Promise<Context> => {
    const ip = infoOf(request)?.ip ?? '';
    quotas.admitKey(request, ip);
    const asking = await askingOf(services, request, ip).catch((error: unknown) => {
      if (error instanceof GraphQLError) quotas.noteRefusal(request, ip);
      throw error;
    });
    quotas.admit(asking.viewer, ip);
    return createContext(services, asking);
  };
  return createYoga<object, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    cors: false,
    landingPage: false,
    graphiql: false,
    multipart: false,
    parserAndValidationCache: false,
    // The front door has counted the body; counting again would pass it through one more stream.
    maxRequestBodySize: false,
    maskedErrors: { maskError: createMasking(log, helpful) },
    logging: false,
    context: ({ request }) => fresh(request),
    plugins: [
      !helpful && usePostOnly(),
      useDocuments(schema, known),
      useExecution(createFairTurns({ most: turns, waiting: 20 * turns, patience: 2_000 })),
      useLive(),
      useOutcome(metrics, helpful),
    ],
  });
};
