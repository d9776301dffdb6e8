import type { Context } from '../context.ts';
import { allowed } from './allowed.ts';
import type { ModelName, Where } from './permit.ts';

/**
 * Options of a to-many relation: only the rows the viewer may read.
 * `t.relation('members', granted('Member'))`; the guard refuses a list relation without it.
 */
export const granted = <M extends ModelName>(model: M) => ({
  query: (_args: object, ctx: Context): { where: Where<M> } => ({ where: allowed(ctx, 'read', model) }),
  extensions: { granted: model },
});
