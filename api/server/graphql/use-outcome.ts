// The last look at a result: every error carries the request's id, every operation is counted.
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { infoOf } from '../http/request-info.ts';
import type { Metrics } from '../metrics.ts';

/** More than these says nothing more, and every one of them repeats what the client sent. */
const MOST_ERRORS = 10;
const suggestion = / Did you mean [^?]*\?$/;

/** GraphQL's own errors have no code; which of the three kinds it is shows in what is there beside it. */
const codeOf = (error: GraphQLError): string => {
  if (typeof error.extensions.code === 'string') return error.extensions.code;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  return error.path ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
};

/** Clients that know GraphQL over HTTP get a status for what cannot be executed; the older media type says 200. */
const badRequest = { spec: true, status: 400 };
const unreadable = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

export const useOutcome = (metrics: Metrics, suggest: boolean): Plugin => {
  const signed = (error: GraphQLError, requestId: string): GraphQLError =>
    new GraphQLError(suggest ? error.message : error.message.replace(suggestion, ''), {
      nodes: error.nodes,
      source: error.source,
      positions: error.positions,
      path: error.path,
      extensions: { ...(unreadable.has(codeOf(error)) ? { http: badRequest } : {}), ...error.extensions, code: codeOf(error), requestId },
    });
  return {
    onExecutionResult: ({ result, request, setResult }) => {
      const info = infoOf(request);
      if (!info || !result || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { errors } = result;
      if (errors) {
        const answered = errors.slice(0, MOST_ERRORS).map((error) => signed(error as GraphQLError, info.id));
        setResult({ ...result, errors: answered });
        info.facts.code = answered[0] ? codeOf(answered[0]) : 'none';
        if (!('data' in result)) metrics.refused(String(info.facts.code));
      }
      info.facts.outcome = errors ? 'errors' : 'ok';
    },
  };
};
