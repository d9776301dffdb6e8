// What a visitor's act leaves behind at the operator: its audit row, its number, news for the officers.
import { type ModelRow, PLATFORM_TENANT } from '@xinglin/prisma';
import { asScope, type Context } from '../context.ts';

/** In the operator's own scope, inside the visitor's transaction. */
export const inPlatform = <T>(ctx: Context, work: (platform: Context) => Promise<T>): Promise<T> =>
  asScope(ctx, { kind: 'system', tenantId: PLATFORM_TENANT }, work);

export const tellReviewers = async (
  ctx: Context,
  kind: 'kernel.application-submitted' | 'kernel.application-corrected',
  application: Pick<ModelRow<'TenantApplication'>, 'id' | 'name' | 'number'>,
): Promise<void> => {
  const reviewers = await ctx.db.member.findMany({
    where: {
      tenantId: PLATFORM_TENANT,
      status: 'ACTIVE',
      roles: { some: { role: { is: { permissions: { has: 'platform.application-review' } } } } },
    },
    select: { userId: true },
    take: 100,
  });
  if (reviewers.length === 0) return;
  await ctx.notify({
    kind,
    tenantId: PLATFORM_TENANT,
    userIds: reviewers.map(({ userId }) => userId),
    params: { organisation: application.name, number: application.number },
    link: `/platform/applications/${application.id}`,
  });
};
