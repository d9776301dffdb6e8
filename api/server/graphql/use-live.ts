import { networkOf } from '@xinglin/kernel/identity/network';
import { subscribeOperation } from '@xinglin/kernel/live/subscribe-operation';
import type { Plugin } from 'graphql-yoga';
import { refusedQuery } from './refuse-heavy.ts';
import type { GraphqlContext } from './use-execution.ts';

/** Streams one session or key may hold open: a few tabs, not a way to fill the server. */
const MOST_STREAMS = 12;

/** Subscriptions go out as server-sent events; the kernel sees to it that each event is worked out anew. */
export const useLive = (): Plugin<GraphqlContext> => {
  const open = new Map<string, number>();
  const count = (who: string, by: number) => {
    const now = (open.get(who) ?? 0) + by;
    if (now > 0) open.set(who, now);
    else open.delete(who);
  };
  return {
    onSubscribe: ({ args, setSubscribeFn, setResultAndStopExecution }) => {
      const { sessionId, apiKeyId } = args.contextValue.viewer;
      const who = sessionId ?? apiKeyId ?? networkOf(args.contextValue.ip);
      if ((open.get(who) ?? 0) >= MOST_STREAMS) {
        setResultAndStopExecution({ errors: [refusedQuery('TOO_MANY_STREAMS', `at most ${MOST_STREAMS} streams at once`, 429)] });
        return;
      }
      setSubscribeFn(subscribeOperation);
      count(who, 1);
      let counted = true;
      const leave = () => {
        if (counted) count(who, -1);
        counted = false;
      };
      args.contextValue.request.signal.addEventListener('abort', leave, { once: true });
      return {
        onSubscribeResult: ({ result }) => {
          if (!(Symbol.asyncIterator in result)) leave();
          return { onEnd: leave };
        },
      };
    },
  };
};
