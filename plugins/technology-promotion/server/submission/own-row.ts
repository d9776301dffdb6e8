import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';

/** The whole row of a submission that the viewer was shown a part of; null for what a discarded draft was. */
export const ownRow = (ctx: Context, id: string): Promise<ModelRow<'Submission'> | null> =>
  ctx.db.submission.findFirst({ where: { tenantId: ctx.viewer.tenantId ?? '', id } });
