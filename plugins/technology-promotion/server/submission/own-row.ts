import type { Context } from '@xinglin/kernel/context';
import type { PrismaModels } from '@xinglin/prisma';

/** The whole row of a submission that the viewer was shown a part of. */
export const ownRow = (ctx: Context, id: string): Promise<PrismaModels.SubmissionModel> =>
  ctx.db.submission.findFirstOrThrow({ where: { tenantId: ctx.viewer.tenantId ?? '', id } });
