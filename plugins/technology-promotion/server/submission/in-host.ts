import { asScope, type Context } from '@xinglin/kernel/context';
import { withScope } from '@xinglin/prisma';

/** What the association announced to its applicants lies with it, and is read there for them, in a query or inside a mutation. */
export const inHost = <T>(ctx: Context, hostId: string, work: (there: Context) => Promise<T>): Promise<T> => {
  const scope = { kind: 'system', tenantId: hostId } as const;
  const inTransaction = (ctx.db as unknown) !== ctx.services.database.client;
  return inTransaction ? asScope(ctx, scope, work) : withScope(scope, () => work({ ...ctx, scope }));
};
