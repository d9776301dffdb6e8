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

/**
 * Changes one row if the viewer may, it is in the right stage and nobody changed it meanwhile: one atomic
 * statement. When it touched nothing, says why: NotAllowedError, StaleVersionError or StageError.
 */
export const changeVersioned = async <M extends ModelName>(
  ctx: Context,
  model: M,
  target: Target,
  change: (where: Where<M>) => Promise<{ count: number }>,
): Promise<void> => {
  const mayAct = { AND: [allowed(ctx, target.action, model), { id: target.id }] };
  const stage = target.from ? { stage: { in: [...target.from] } } : {};
  const { count } = await change({ AND: [mayAct, { version: target.version }, stage] } as unknown as Where<M>);
  if (count === 1) return;
  const delegate = (ctx.db as unknown as Record<string, { findFirst(args: object): Promise<Row | null> }>)[
    model.charAt(0).toLowerCase() + model.slice(1)
  ];
  const row = await delegate?.findFirst({ where: mayAct });
  if (!row) throw new NotAllowedError();
  if (row.version !== target.version) throw new StaleVersionError(row.version);
  throw new StageError(row.stage ?? '', target.action);
};
