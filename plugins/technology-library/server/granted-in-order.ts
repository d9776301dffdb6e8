import { allowed } from '@xinglin/kernel/ability/allowed';
import { granted } from '@xinglin/kernel/ability/granted';
import type { ModelName, Where } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';

type Order = Readonly<Record<string, 'asc' | 'desc'>>;

/** `granted()` with the order in which the rows are read, and how many of them at most. */
export const grantedInOrder = <M extends ModelName>(model: M, orderBy: readonly Order[], take = 200) => ({
  ...granted(model),
  query: (_args: object, ctx: Context): { where: Where<M>; orderBy: never; take: number } => ({
    where: allowed(ctx, 'read', model),
    orderBy: [...orderBy] as never,
    take,
  }),
});
