// The tree of departments: no circles, no two of one name side by side.
import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { wrongField } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { asId } from '../graphql/as-id.ts';

/** Levels of the tree. */
const DEEPEST = 8;

/** Changes of one organisation's tree go one after another: two moves at once could close a circle. */
export const lockTree = async (ctx: Context): Promise<void> => {
  await ctx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`departments:${ctx.viewer.tenantId}`}, 0))`;
};

/** The id to hang something under, once it is known to be a department of the viewer's; null is the top. */
export const placeUnder = async (ctx: Context, given: string | null | undefined, moving?: string): Promise<string | null> => {
  if (!given) return null;
  const all = await ctx.db.department.findMany({ where: allowed(ctx, 'read', 'Department'), select: { id: true, parentId: true } });
  const above = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const parentId = asId(given);
  if (!above.has(parentId)) throw wrongField('parentId', 'UNKNOWN_DEPARTMENT');
  let levels = 1;
  for (let at: string | null = parentId; at; at = above.get(at) ?? null) {
    if (at === moving) throw new RuleError('DEPARTMENT_CIRCLE', 'a department cannot hang under itself');
    levels += 1;
  }
  const heightOf = (id: string): number => 1 + Math.max(0, ...all.filter((each) => each.parentId === id).map((each) => heightOf(each.id)));
  if (levels - 1 + (moving ? heightOf(moving) : 1) > DEEPEST) throw wrongField('parentId', 'TOO_DEEP');
  return parentId;
};

export const freeName = async (ctx: Context, parentId: string | null, name: string, self?: string): Promise<void> => {
  const taken = await ctx.db.department.findFirst({
    where: { tenantId: ctx.viewer.tenantId, parentId, name, ...(self ? { id: { not: self } } : {}) },
    select: { id: true },
  });
  if (taken) throw wrongField('name', 'TAKEN');
};
