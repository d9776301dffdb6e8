import { DomainError } from '@xinglin/kernel/errors/domain-error';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { GraphQLError } from 'graphql';
import { currentInfo } from '../http/request-info.ts';
import type { Logger } from '../logging/log.ts';
import { scrubbed } from '../logging/scrubbed.ts';
import { troubleOf } from './trouble.ts';

const suggestion = / Did you mean [^?]*\?$/;

interface Where {
  path?: GraphQLError['path'];
  nodes?: GraphQLError['nodes'];
}

const coded = (code: string, message: string, { path, nodes }: Where, http?: object): GraphQLError =>
  new GraphQLError(message, { path, nodes, extensions: { code, ...(http ? { http } : {}) } });

const causeOf = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error);

/** Unexpected errors leave in one masked shape; the log has the rest under the request's id. */
export const createMasking = (log: Logger, suggest: boolean) => {
  const withoutSuggestion = (error: GraphQLError): GraphQLError => {
    if (suggest || !suggestion.test(error.message)) return error;
    return new GraphQLError(error.message.replace(suggestion, ''), {
      nodes: error.nodes,
      source: error.source,
      positions: error.positions,
      path: error.path,
      extensions: error.extensions,
    });
  };
  return (error: unknown): Error => {
    const cause = causeOf(error);
    const where: Where = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
    if (cause instanceof GraphQLError)
      return withoutSuggestion(
        error instanceof GraphQLError && cause !== error
          ? new GraphQLError(cause.message, { ...where, extensions: cause.extensions })
          : cause,
      );
    if (cause instanceof DomainError) return coded(cause.code, cause.message, where);
    const trouble = troubleOf(cause);
    const known = scrubbed(cause);
    log[trouble === 'ours' ? 'error' : 'warn']({ requestId: currentInfo()?.id, trouble, error: known }, 'an operation failed');
    if (trouble === 'passing') {
      return coded('UNAVAILABLE', 'not available at the moment: try again shortly', where, {
        status: 503,
        headers: { 'retry-after': '2' },
      });
    }
    if (trouble === 'hidden') {
      const { code, message } = new NotAllowedError();
      return coded(code, message, where);
    }
    return coded('INTERNAL', 'something went wrong on our side', where);
  };
};
