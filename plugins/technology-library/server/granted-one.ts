import type { ModelName } from '@xinglin/kernel/ability/permit';
import { actionsOn } from '@xinglin/kernel/ability/row-actions';
import type { Context } from '@xinglin/kernel/context';

/**
 * Options of a to-one relation: null to whoever may not read the row at the other end, `column` being what names it.
 * The database hides rows of other organisations; inside one, and for counterparts, only the permission rows tell.
 */
export const grantedOne = <C extends string>(model: ModelName, column: C) => ({
  nullable: true as const,
  authScopes: async (row: Readonly<Record<C, string | null>>, _args: object, ctx: Context): Promise<boolean> => {
    const id: string | null = row[column];
    return id !== null && (await actionsOn(ctx, model, { id }, ['read'])).length > 0;
  },
  unauthorizedResolver: () => null,
});
