// Turns schedules into orders: one per due time and active organisation, whatever clocks and workers do.
import { randomUUID } from 'node:crypto';
import { type Db, PLATFORM_TENANT, type Scope, withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';
import { JOB_CHANNEL } from '../live/listen.ts';
import type { Job } from '../plugin.ts';
import { type Cron, dueTimes, parseCron } from './cron.ts';
import { MAX_ATTEMPTS } from './enqueue.ts';

/** After a long stop a schedule catches up on a week at most, and on no more than this many due times. */
const CATCH_UP_MS = 7 * 24 * 3_600_000;
const CATCH_UP_RUNS = 100;

/** The platform's own scope sees all organisations' own records, which is how the active ones are known. */
const planner: Scope = Object.freeze({ kind: 'system', tenantId: PLATFORM_TENANT });
const crons = new Map<string, Cron>();

const cronOf = (expression: string): Cron => {
  const cron = crons.get(expression) ?? parseCron(expression);
  crons.set(expression, cron);
  return cron;
};

/**
 * The row of the schedule is the lock and the memory: planners go one after another, and what lies before
 * `planned_until` is never planned again. A clock set back plans nothing until it has caught up; one set
 * forward plans what it skipped.
 */
const planOne = async (db: Db, job: Job & { schedule: string }, now: Date): Promise<void> => {
  await db.$executeRaw`insert into job_schedule (name, planned_until) values (${job.name}, ${now}) on conflict do nothing`;
  const [mark] = await db.$queryRaw<{ until: Date }[]>`
    select planned_until as until from job_schedule where name = ${job.name} for update`;
  if (!mark || mark.until >= now) return;
  const after = new Date(Math.max(mark.until.getTime(), now.getTime() - CATCH_UP_MS));
  const due = dueTimes(cronOf(job.schedule), after, now, CATCH_UP_RUNS);
  await db.$executeRaw`update job_schedule set planned_until = ${now} where name = ${job.name}`;
  if (due.length === 0) return;
  const tenants =
    job.per === 'platform' ? [null] : (await db.tenant.findMany({ where: { status: 'ACTIVE' }, select: { id: true } })).map(({ id }) => id);
  const data = due.flatMap((moment) =>
    tenants.map((tenantId) => ({
      id: randomUUID(),
      name: job.name,
      tenantId,
      payload: { dueAt: moment.toISOString() },
      runAt: moment,
      maxAttempts: MAX_ATTEMPTS,
      dedupeKey: `schedule:${job.name}:${moment.toISOString()}:${tenantId ?? 'platform'}`,
    })),
  );
  await db.job.createMany({ data, skipDuplicates: true });
  await db.$executeRaw`select pg_notify(${JOB_CHANNEL}, '')`;
};

/** Orders everything that has become due since the last look. */
export const planSchedules = async (services: Services): Promise<void> => {
  for (const job of services.registry.jobs.values()) {
    const { schedule } = job;
    if (!schedule) continue;
    const now = services.clock();
    await withScope(planner, () => services.database.client.$transaction((tx) => planOne(tx as unknown as Db, { ...job, schedule }, now)));
  }
};
