// Subscriptions: each event is worked out for the viewer as she is then, not as she was when the stream began.
import { type Context, inScope } from '@xinglin/kernel/context';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphqlContext } from './use-execution.ts';

type Fresh = (request: Request) => Promise<Context>;

const isStream = (source: unknown): source is AsyncGenerator => typeof source === 'object' && source !== null && Symbol.asyncIterator in source;

/** Ends the stream when the viewer is gone: no session, no membership, another organisation. */
const eventsFor = async function* (args: ExecutionArgs, source: AsyncGenerator, fresh: Fresh): AsyncGenerator<ExecutionResult> {
  const { request } = args.contextValue as GraphqlContext;
  for await (const event of source) {
    const contextValue = await fresh(request).catch(() => null);
    if (contextValue === null) return;
    yield await inScope(contextValue, () => execute({ ...args, rootValue: event, contextValue }));
  }
};

export const useFreshEvents = (fresh: Fresh): Plugin<GraphqlContext> => ({
  onSubscribe: ({ setSubscribeFn }) => {
    setSubscribeFn(async (args: ExecutionArgs) => {
      const ctx = args.contextValue as GraphqlContext;
      const source = await inScope(ctx, () => createSourceEventStream(args));
      return isStream(source) ? eventsFor(args, source, fresh) : source;
    });
  },
});
