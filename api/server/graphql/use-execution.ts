// Every query runs in the viewer's scope, every mutation in one transaction with its idempotency key.
import type { Context } from '@xinglin/kernel/context';
import { executeOperation } from '@xinglin/kernel/graphql/execute-operation';
import { networkOf } from '@xinglin/kernel/identity/network';
import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { currentInfo } from '../http/request-info.ts';
import { pseudonym } from '../logging/log.ts';
import { type FairTurns, TooBusy } from './fair-turns.ts';
import { refusedQuery } from './refuse-heavy.ts';
import { weightOf } from './use-documents.ts';

export type GraphqlContext = Context & { request: Request };

/** A query that takes longer is given up. Milliseconds; each statement has a shorter limit of its own. */
const QUERY_MS = 15_000;

const inTime = <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusedQuery('UNAVAILABLE', 'this took too long: ask for less', 503)), QUERY_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const noteFacts = (ctx: GraphqlContext, args: ExecutionArgs): string => {
  const operation = getOperationAST(args.document, args.operationName);
  const kind = operation?.operation ?? 'query';
  const facts = currentInfo()?.facts;
  if (facts) {
    facts.kind = kind;
    if (operation?.name) facts.operation = operation.name.value.slice(0, 80);
    facts.viewer = ctx.viewer.kind;
    if (ctx.viewer.userId) facts.user = pseudonym(ctx.services.secret('log'), ctx.viewer.userId);
    if (ctx.viewer.tenantId) facts.organisation = ctx.viewer.tenantId;
  }
  return kind;
};

/** The schema is no secret between us and whoever has an account or a key; strangers need not map it. */
const mayIntrospect = ({ services, viewer }: Context) => services.demo || viewer.kind !== 'anonymous';

/** Whose line an operation stands in: the organisation's, or that of a network without one. */
const callerOf = ({ viewer, ip }: Context): string => viewer.tenantId ?? viewer.userId ?? networkOf(ip);

const busy = (error: unknown): never => {
  if (!(error instanceof TooBusy)) throw error;
  throw new GraphQLError('too much at once: try again shortly', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  });
};

export const useExecution = (inTurn: FairTurns): Plugin<GraphqlContext> => ({
  onExecute: ({ args, setExecuteFn, setResultAndStopExecution }) => {
    const ctx = args.contextValue;
    const kind = noteFacts(ctx, args);
    if (weightOf(ctx.request)?.introspection && !mayIntrospect(ctx)) {
      setResultAndStopExecution({ errors: [refusedQuery('INTROSPECTION_OFF', 'sign in or use a key to ask for the schema')] });
      return;
    }
    const key = ctx.request.headers.get('idempotency-key') ?? undefined;
    const run = (input: ExecutionArgs) => inTurn(callerOf(ctx), () => executeOperation(input, key));
    setExecuteFn((input) => (kind === 'query' ? inTime(run(input)) : run(input)).catch(busy));
  },
});
