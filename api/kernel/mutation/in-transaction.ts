import { withScope } from '@xinglin/prisma';
import type { Context } from '../context.ts';

/** All that `work` does through the context happens or none of it: for acts that come by other ways than GraphQL. */
export const inTransaction = async <R>(ctx: Context, work: () => Promise<R>): Promise<R> => {
  const outside = ctx.db;
  try {
    return await withScope(ctx.scope, () =>
      ctx.services.database.client.$transaction((tx) => {
        ctx.db = tx as unknown as Context['db'];
        return work();
      }),
    );
  } finally {
    ctx.db = outside;
  }
};
