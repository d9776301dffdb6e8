import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { cancelInput } from '../../shared/activity-input.ts';
import { gapsOf } from '../../shared/methods.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { factsOf } from './facts.ts';
import { tellSites } from './tell.ts';
import { stages } from './type.ts';

type Move = 'begin' | 'complete' | 'cancel';

/** Each method says what must be there before an activity counts as done; all that is missing is told at once. */
const requireWhole = async (ctx: Context, tenantId: string, id: string): Promise<void> => {
  const facts = await factsOf(ctx, tenantId, id);
  const gaps = facts ? gapsOf(facts) : [];
  if (gaps.length > 0) throw new InputError(gaps.map(({ at, code }) => ({ path: at, code, message: code })));
};

const lines = { complete: 'activity-completed', cancel: 'activity-cancelled' } as const;

export const moveActivity = async (ctx: Context, id: string, version: number, action: Move, reason = ''): Promise<void> => {
  const row = await ctx.db.activity.findFirst({
    where: { AND: [allowed(ctx, action, 'Activity'), { id }] },
    include: { project: { select: { entryId: true } } },
  });
  if (!row) throw new NotAllowedError();
  const { from, to } = stages.moves[action];
  const stands: readonly string[] = from;
  if (action === 'complete' && stands.includes(row.stage) && row.version === version) await requireWhole(ctx, row.tenantId, id);
  await changeVersioned(ctx, 'Activity', { id, version, action, from }, (where) =>
    ctx.db.activity.updateMany({
      where,
      data: {
        stage: to,
        ...(action === 'complete' ? { completedAt: ctx.now() } : {}),
        ...(action === 'cancel' ? { cancelReason: reason } : {}),
        version: { increment: 1 },
      },
    }),
  );
  if (action !== 'begin') {
    // An activity is over: nobody signs in any more.
    await ctx.db.activitySession.updateMany({ where: { tenantId: row.tenantId, activityId: id }, data: { signInOpen: false } });
    const today = todayIn(ctx.now());
    await writeLedger(ctx, {
      tenantId: row.tenantId,
      act: lines[action],
      params: { number: row.number, title: row.title },
      projectId: row.projectId,
      entryId: row.project.entryId,
      on: ['Activity', id],
      occurredOn: action === 'complete' && row.endsOn < today ? row.endsOn : today,
    });
  }
  await ctx.audit(`activity.${action}`, {
    on: ['Activity', id],
    label: row.number,
    detail: reason ? { reason } : {},
    after: { stage: to },
  });
  if (action === 'cancel') await tellSites(ctx, id, 'CANCELLED');
};

const plain = (name: string, action: 'begin' | 'complete', description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Activity',
      description,
      authScopes: { can: [action, 'Activity'] },
      errors: { types: [StageError, StaleVersionError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { id, version }, ctx) => {
        await moveActivity(ctx, asId(id), version, action);
        return ctx.db.activity.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Activity'), { id: asId(id) }] } });
      },
    }),
  );

plain('beginActivity', 'begin', 'The activity begins.');
plain('completeActivity', 'complete', 'The activity is done: all that its methods ask for is there.');

builder.mutationField('cancelActivity', (t) =>
  t.prismaField({
    type: 'Activity',
    description: 'The activity does not take place; the sites are told.',
    authScopes: { can: ['cancel', 'Activity'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), reason: t.arg.string({ required: true }) },
    resolve: async (query, _root, { id, version, reason }, ctx) => {
      await moveActivity(ctx, asId(id), version, 'cancel', parseInput(cancelInput, { reason }).reason ?? '');
      return ctx.db.activity.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Activity'), { id: asId(id) }] } });
    },
  }),
);
