import { allowed } from '../ability/allowed.ts';
import type { ModelName, Where } from '../ability/permit.ts';
import type { Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';

interface Target {
  id: string;
  /** The version the user saw. */
  version: number;
  /** The act, as permission rows name it. */
  action: string;
  /** Stages from which the act leads on, where the model has stages. */
  from?: readonly string[];
}
interface Row {
  version: number;
  stage?: string;
}

/** How many rows were changed, or the changed rows themselves. */
type Changed = { count: number } | readonly object[];
type RowOf<C> = C extends readonly (infer R)[] ? R : undefined;

/**
 * Changes one row if the viewer may, it is in the right stage and nobody changed it meanwhile: one atomic
 * statement. When it touched nothing, says why: NotAllowedError, StaleVersionError or StageError. With
 * `updateManyAndReturn` it answers the row as it is now, which then need not be read again.
 */
export const changeVersioned = async <M extends ModelName, C extends Changed>(
  ctx: Context,
  model: M,
  target: Target,
  change: (where: Where<M>) => Promise<C>,
): Promise<RowOf<C>> => {
  const mayAct = { AND: [allowed(ctx, target.action, model), { id: target.id }] };
  const stage = target.from ? { stage: { in: [...target.from] } } : {};
  const changed = await change({ AND: [mayAct, { version: target.version }, stage] } as unknown as Where<M>);
  const [count, row] = 'count' in changed ? [changed.count] : [changed.length, changed[0]];
  if (count === 1) return row as RowOf<C>;
  const delegate = (ctx.db as unknown as Record<string, { findFirst(args: object): Promise<Row | null> }>)[
    model.charAt(0).toLowerCase() + model.slice(1)
  ];
  const found = await delegate?.findFirst({ where: mayAct });
  if (!found) throw new NotAllowedError();
  if (found.version !== target.version) throw new StaleVersionError(found.version);
  throw new StageError(found.stage ?? '', target.action);
};
