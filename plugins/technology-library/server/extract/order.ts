import type { Context } from '@xinglin/kernel/context';
import type { ModelRow } from '@xinglin/prisma';
import { closesAt } from '../site/recorded.ts';

export const WRITE_EXTRACTS = 'technology-library.write-extracts';

/** Leaves the work for the day on which the last quarter of the report is told to holders, or for now. */
export const orderExtracts = async (ctx: Context, report: ModelRow<'PromotionReport'>): Promise<void> => {
  const { tenantId, id, endsOn } = report;
  const closes = closesAt(endsOn);
  const runAt = closes > ctx.now() ? closes : undefined;
  await ctx.enqueue({ job: WRITE_EXTRACTS, tenantId, payload: { reportId: id }, runAt });
};

/** What holders were given stays with them, and says that there is another edition. */
export const supersedeExtracts = async (ctx: Context, tenantId: string, reportId: string): Promise<void> => {
  await ctx.db.reportExtract.updateMany({ where: { tenantId, reportId, supersededAt: null }, data: { supersededAt: ctx.now() } });
};
