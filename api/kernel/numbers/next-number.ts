import type { Context } from '../context.ts';

/**
 * The next number of a series, counted per organisation and period: `nextNumber(ctx, 'memo', '2026')` → 1, 2, 3…
 *
 * Call it inside the mutation or job that uses the number. Others who want a number of the same series wait
 * until that transaction ends, so draw it late. A number is given out once: after a commit it is never issued
 * again, even if the object is deleted; a transaction that is undone returns its number, which nobody has seen.
 * Committed numbers are therefore without gaps.
 */
export const nextNumber = async (ctx: Context, series: string, period = ''): Promise<number> => {
  const tenantId = ctx.scope.tenantId;
  if (!tenantId) throw new Error('a number belongs to an organisation');
  const [row] = await ctx.db.$queryRaw<{ last: number }[]>`
    insert into number_series as s (tenant_id, series, period, last) values (${tenantId}::uuid, ${series}, ${period}, 1)
    on conflict (tenant_id, series, period) do update set last = s.last + 1
    returning last`;
  if (!row) throw new Error('the number series did not answer');
  return row.last;
};
