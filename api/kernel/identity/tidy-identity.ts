import { asScope, type Context } from '../context.ts';
import { defineJob } from '../jobs/define-job.ts';
import { IDLE_MINUTES } from './read-session.ts';

const DAY = 86_400_000;

/** Sessions that ended by themselves, links nobody opened, tries nobody counts any more. */
export const tidyIdentity = (ctx: Context): Promise<void> =>
  asScope(ctx, { kind: 'identity' }, async ({ db }) => {
    const now = ctx.now().getTime();
    const dayAgo = new Date(now - DAY);
    // Rows in use by a sign-in are left for tomorrow rather than waited for.
    await db.$executeRaw`delete from session where id in (
      select id from session where expires_at < ${new Date(now)} or last_seen_at < ${new Date(now - IDLE_MINUTES * 60_000)} for update skip locked)`;
    await db.$executeRaw`delete from verification where id in (select id from verification where expires_at < ${dayAgo} for update skip locked)`;
    await db.$executeRaw`delete from sign_in_throttle where key in (select key from sign_in_throttle where window_from < ${dayAgo} for update skip locked)`;
  });

export const identityJobs = [
  defineJob({ name: 'kernel.tidy-identity', schedule: '37 3 * * *', per: 'platform', run: tidyIdentity }),
] as const;
