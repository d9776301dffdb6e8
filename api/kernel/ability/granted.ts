import { Prisma } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import { allowed } from './allowed.ts';
import type { ModelName, Where } from './permit.ts';

type Order<M extends ModelName> = Exclude<
  NonNullable<Prisma.TypeMap['model'][M]['operations']['findMany']['args']['orderBy']>,
  typeof Prisma.skip
>;

/** In the order in which they were made, or by the rows that they join: left to the database, an order tells of rows that are hidden. */
const inOrder = <M extends ModelName>(model: M): Order<M> => {
  const names = Object.keys(Prisma[`${model}ScalarFieldEnum`]);
  const by = names.includes('id') ? ['id'] : names.filter((name) => name.endsWith('Id'));
  return by.map((name) => ({ [name]: 'asc' })) as Order<M>;
};

/**
 * Options of a to-many relation: only the rows the viewer may read.
 * `t.relation('members', granted('Member'))`; the guard refuses a list relation without it.
 */
export const granted = <M extends ModelName>(model: M) => ({
  query: (_args: object, ctx: Context): { where: Where<M>; orderBy: Order<M> } => ({
    where: allowed(ctx, 'read', model),
    orderBy: inOrder(model),
  }),
  extensions: { granted: model },
});
