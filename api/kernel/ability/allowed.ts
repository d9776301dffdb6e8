import { accessibleBy } from '@casl/prisma/runtime';
import type { Context } from '../context.ts';
import type { ModelName, Where } from './permit.ts';

/**
 * The rows of `model` on which the viewer may do `action`, as a Prisma filter.
 * Put it first inside `AND: [...]`; spread beside a user's `OR` it would be no filter at all.
 */
export const allowed = <M extends ModelName>(ctx: Context, action: string, model: M): Where<M> =>
  accessibleBy(ctx.ability.on(model), action).ofType(model as never) as Where<M>;
