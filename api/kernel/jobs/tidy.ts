import type { Context } from '../context.ts';

/** Finished orders answer "has it been done?" for a week; failed ones wait a season for somebody to look. */
const KEEP_DONE_DAYS = 7;
const KEEP_FAILED_DAYS = 90;
/** A client that did not hear the answer tries again within minutes; two days cover a weekend's outage. */
const KEEP_KEYS_HOURS = 48;

const before = (ctx: Context, hours: number) => new Date(ctx.now().getTime() - hours * 3_600_000);

/** Runs for the platform, in the scope that sees all orders. */
export const tidyOrders = async (ctx: Context): Promise<void> => {
  await ctx.db.job.deleteMany({
    where: {
      OR: [
        { state: 'DONE', finishedAt: { lt: before(ctx, KEEP_DONE_DAYS * 24) } },
        { state: 'FAILED', finishedAt: { lt: before(ctx, KEEP_FAILED_DAYS * 24) } },
      ],
    },
  });
};

/** Runs for each organisation: answers to its people's mutations are its own rows. */
export const forgetKeys = async (ctx: Context): Promise<void> => {
  await ctx.db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before(ctx, KEEP_KEYS_HOURS) } } });
};
