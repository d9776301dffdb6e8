import type { Prisma } from '@xinglin/prisma';
import { asScope, type Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import type { applicationStages } from '../shared/stages.ts';
import { targetOf } from '../stages/stage-table.ts';
import { applicationTable } from './application.ts';
import { inPlatform, tellReviewers } from './in-platform.ts';
import { applicantScope, applicationIdOf } from './tracking-code.ts';

type Stage = (typeof applicationStages.stages)[number];

/** One move of the applicant's own, by her code alone: row-level security shows her that row and no other. */
export const changeOwnApplication = async (
  ctx: Context,
  { code, version, move }: { code: string; version: number; move: 'correct' | 'withdraw' },
  data: Prisma.TenantApplicationUpdateManyMutationInput = {},
): Promise<void> => {
  const id = applicationIdOf(code);
  const before = await asScope(ctx, applicantScope(code), async ({ db }) => {
    const row = await db.tenantApplication.findUnique({ where: { id } });
    if (!row) throw new NotAllowedError();
    if (row.version !== version) throw new StaleVersionError(row.version);
    const stage = targetOf(applicationTable, row.stage as Stage, move);
    const { count } = await db.tenantApplication.updateMany({
      where: { id, version, stage: row.stage },
      data: { ...data, stage, version: { increment: 1 } },
    });
    if (count !== 1) throw new StaleVersionError(version + 1);
    return row;
  });
  await inPlatform(ctx, async (platform) => {
    if (move === 'correct') await tellReviewers(platform, 'kernel.application-corrected', before);
    await platform.audit(`application.${move === 'correct' ? 'corrected' : 'withdrawn'}`, {
      on: ['TenantApplication', id],
      label: before.number,
      before,
      after: data,
    });
  });
};
