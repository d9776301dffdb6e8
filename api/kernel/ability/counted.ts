import type { Context } from '../context.ts';
import { allowed } from './allowed.ts';

/** Counting stops here, as in lists. */
const MOST = 1_000;

type Count = (query: { where: object; take: number }) => Promise<number>;

/** How many of these rows the viewer's own lists would show her; null where she has no such list. */
export const counted = (
  ctx: Context,
  act: string,
  model: Parameters<typeof allowed>[2],
  count: Count,
  where: object,
): Promise<number> | null =>
  ctx.ability.can(act, model) ? count({ where: { AND: [allowed(ctx, act, model), where] }, take: MOST }) : null;
