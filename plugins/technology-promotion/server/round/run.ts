import { randomUUID } from 'node:crypto';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { publishLive } from '@xinglin/kernel/live/publish-live';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { type RunSettings, runSettings } from '../../shared/round-input.ts';
import { roundToAssign } from './load-round.ts';
import { AssignmentRunRef } from './run-type.ts';

export const ASSIGN_ROUND = 'technology-promotion.assign-round';
export const underWay = ['QUEUED', 'RUNNING'];

/** Leaves the order to compute; one at a time, since two lists for one round cannot both be sent out. */
export const startRun = async (ctx: Context, roundId: string, settings: RunSettings): Promise<string> => {
  const round = await roundToAssign(ctx, roundId);
  if (round.stage === 'CLOSED') throw new RuleError('ROUND_OVER', 'the round is closed');
  const { tenantId } = round;
  const items = await ctx.db.roundItem.count({ where: { tenantId, roundId } });
  if (items === 0) throw new RuleError('NO_ITEMS', 'the round has no items');
  // Held until the commit: two who start at once start one.
  await ctx.db.reviewRound.updateMany({ where: { tenantId, id: roundId }, data: { updatedAt: ctx.now() } });
  const running = await ctx.db.assignmentRun.count({ where: { tenantId, roundId, stage: { in: underWay } } });
  if (running > 0) throw new RuleError('RUN_UNDER_WAY', 'a computation is under way');
  const seed = settings.seed ?? randomUUID();
  const run = await ctx.db.assignmentRun.create({
    data: {
      tenantId,
      roundId,
      seed,
      settings: settings as object,
      startedBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
    },
  });
  await ctx.enqueue({ job: ASSIGN_ROUND, payload: { runId: run.id }, dedupeKey: `assign-round:${run.id}` });
  await ctx.audit('assignment-run.started', { on: ['AssignmentRun', run.id], label: round.name, detail: { seed, ...settings } });
  return run.id;
};

/** The thread that computes looks every second whether it is still wanted. */
export const cancelRun = async (ctx: Context, id: string, version: number): Promise<void> => {
  await changeVersioned(ctx, 'AssignmentRun', { id, version, action: 'cancel', from: underWay }, (where) =>
    ctx.db.assignmentRun.updateMany({ where, data: { stage: 'CANCELLED', finishedAt: ctx.now(), version: { increment: 1 } } }),
  );
  await publishLive(ctx.db, { topic: 'list:AssignmentRun', tenantId: ctx.viewer.tenantId });
  await ctx.audit('assignment-run.cancelled', { on: ['AssignmentRun', id] });
};

const RunSettingsType = builder.inputType('AssignmentSettings', {
  description: 'What a computation of an assignment may do. What is left out takes the rules of the round.',
  fields: (t) => ({
    need: t.int({ description: 'Reviews each item gets.' }),
    minLoad: t.int(),
    maxLoad: t.int({ description: 'For experts who named no number of their own.' }),
    balance: t.float({ description: 'Match that one unit of imbalance is worth, 0–1.' }),
    changeCost: t.float({ description: 'Match that giving up a pair proposed before must be worth, 0–1.' }),
    oneEmployerPerItem: t.boolean(),
    fairnessFloor: t.boolean(),
    seed: t.string({ description: 'Decides between equals; drawn unless said.' }),
  }),
});

const given = (input: object | null | undefined) =>
  Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => value !== null && value !== undefined));

builder.mutationField('startAssignmentRun', (t) =>
  t.prismaField({
    type: AssignmentRunRef,
    description: 'Computes who reviews what. Nothing changes before the answer is applied.',
    authScopes: { can: ['create', 'AssignmentRun'] },
    errors: { types: [RuleError] },
    args: { roundId: t.arg.id({ required: true }), settings: t.arg({ type: RunSettingsType }) },
    resolve: async (query, _root, { roundId, settings }, ctx) => {
      const id = await startRun(ctx, asId(roundId), parseInput(runSettings, given(settings)));
      return ctx.db.assignmentRun.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'AssignmentRun'), { id }] } });
    },
  }),
);

builder.mutationField('cancelAssignmentRun', (t) =>
  t.prismaField({
    type: AssignmentRunRef,
    description: 'Stops a computation.',
    authScopes: { can: ['cancel', 'AssignmentRun'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await cancelRun(ctx, asId(id), version);
      return ctx.db.assignmentRun.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
