import type { Context } from '@xinglin/kernel/context';
import type { Notice } from '@xinglin/kernel/notifications/notify';
import type { ModelRow } from '@xinglin/prisma';

/** Tells everybody on the sheet of a meeting: whoever was called to it hears what becomes of it. */
export const tellSheet = async (
  ctx: Context,
  { id, tenantId, title }: Pick<ModelRow<'Meeting'>, 'id' | 'tenantId' | 'title'>,
  { kind, dedupeKey, params = {} }: Pick<Notice, 'kind' | 'dedupeKey' | 'params'>,
): Promise<void> => {
  const people = await ctx.db.attendance.findMany({ where: { tenantId, meetingId: id }, select: { userId: true } });
  await ctx.notify({
    kind,
    userIds: people.map(({ userId }) => userId),
    params: { title, ...params },
    link: `/meetings/${id}/seat`,
    dedupeKey,
  });
};
