// One subscription from start to end. Each event is executed with a context made for it, so that a role taken
// away counts for the next event; a session, membership or organisation that ends closes the stream at once.
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, Kind } from 'graphql';
import type { ModelName } from '../ability/permit.ts';
import { type Context, inScope } from '../context.ts';
import type { LiveEvent } from './hub.ts';
import { renewContext } from './renew-viewer.ts';

/** An access that ended without anybody telling (expiry, idleness) is noticed within this time. */
const SWEEP_MS = 30_000;

type Stream = AsyncGenerator<ExecutionResult, void, undefined>;
type Source = AsyncIterator<unknown>;

const isStream = (result: AsyncIterable<unknown> | ExecutionResult): result is AsyncIterable<unknown> => Symbol.asyncIterator in result;

/** `list:<Model>` goes to those only who may read the model. */
const mayHear = (ctx: Context, event: unknown): boolean => {
  const [, model] = /^list:(\w+)$/.exec(String((event as Partial<LiveEvent> | null)?.topic)) ?? [];
  return model === undefined || ctx.ability.can('read', model as ModelName);
};

const rootField = ({ document }: ExecutionArgs): string | undefined => {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [first] = operation?.selectionSet.selections ?? [];
  return first?.kind === Kind.FIELD ? first.name.value : undefined;
};

/** Fulfilled as soon as the access behind the stream is found to have ended; `stop` ends the watch. */
const watchAccess = (ctx: Context) => {
  const { tenantId = '', userId = '', sessionId } = ctx.viewer;
  let tell: () => void = () => undefined;
  const ended = new Promise<'ended'>((resolve) => {
    tell = () => resolve('ended');
  });
  const look = () => {
    // A database that is away proves nothing; the next sweep or event asks again.
    renewContext(ctx).then(
      (fresh) => fresh ?? tell(),
      () => undefined,
    );
  };
  const leave = ctx.services.live.subscribe({ tenantId, userId, sessionId }, ({ topic }) => topic === 'viewer' && look());
  const timer = setInterval(look, SWEEP_MS);
  return {
    ended,
    stop: () => {
      clearInterval(timer);
      leave();
    },
  };
};

async function* events(args: ExecutionArgs, ctx: Context, source: Source): Stream {
  const { ended, stop } = watchAccess(ctx);
  try {
    for (;;) {
      const next = await Promise.race([source.next(), ended]);
      if (next !== 'ended' && next.done) return;
      const fresh = next === 'ended' ? null : await renewContext(ctx);
      if (next === 'ended' || !fresh) {
        const last: LiveEvent = {
          topic: 'session-ended',
          id: null,
          tenantId: null,
          userId: null,
          sessionId: null,
          at: ctx.now().toISOString(),
        };
        // It says nothing but that it is over, so the first context may carry it.
        if (rootField(args) === 'live') yield await execute({ ...args, rootValue: last });
        return;
      }
      if (mayHear(fresh, next.value)) {
        yield await inScope(fresh, () => execute({ ...args, rootValue: next.value, contextValue: fresh }));
      }
    }
  } finally {
    stop();
    await source.return?.();
  }
}

/** Leaving closes the source first: a generator that waits, or was never asked, would not hear of it. */
const leavable = (stream: Stream, source: Source): Stream => {
  const leave = stream.return.bind(stream);
  return Object.assign(stream, {
    return: async () => {
      await source.return?.();
      return leave();
    },
  });
};

/** In place of graphql's `subscribe`; the server hands every subscription to it. */
export const subscribeOperation = async (args: ExecutionArgs): Promise<Stream | ExecutionResult> => {
  const ctx = args.contextValue as Context;
  const result = await inScope(ctx, () => createSourceEventStream(args));
  if (!isStream(result)) return result;
  const source = result[Symbol.asyncIterator]();
  return leavable(events(args, ctx, source), source);
};
