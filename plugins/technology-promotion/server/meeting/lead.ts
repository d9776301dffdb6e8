// Leading through the agenda: by the secretary of the association or the panel's chair.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { noteInput } from '../../shared/meeting-input.ts';
import { countBallots } from '../rules/voting/ballot.ts';
import { quorumOf } from './quorum-of.ts';
import { agenda, sits } from './type.ts';
import { wake } from './wake.ts';

type Move = keyof typeof agenda.moves;
interface Target {
  id: string;
  version: number;
}

const load = async (ctx: Context, action: string, id: string) => {
  const item = await ctx.db.agendaItem.findFirst({
    where: { AND: [allowed(ctx, action, 'AgendaItem'), { id }] },
    include: { meeting: true },
  });
  if (!item) throw new NotAllowedError();
  if (!sits(item.meeting)) throw new StageError(item.meeting.stage, action);
  return item;
};

const move = async (ctx: Context, { id, version }: Target, action: Move, change: object, detail: Record<string, unknown> = {}) => {
  const { from, to } = agenda.moves[action];
  await changeVersioned(ctx, 'AgendaItem', { id, version, action, from }, (where) =>
    ctx.db.agendaItem.updateMany({ where, data: { ...change, stage: to, version: { increment: 1 } } }),
  );
  await wake(ctx);
  await ctx.audit(`agenda.${action}`, { on: ['AgendaItem', id], detail });
};

/** Brings the item before the panel; the one before it must be done with. */
export const discussItem = async (ctx: Context, target: Target): Promise<void> => {
  const { tenantId, meetingId } = await load(ctx, 'discuss', target.id);
  const running = await ctx.db.agendaItem.count({
    where: { tenantId, meetingId, stage: { in: ['DISCUSSING', 'VOTING'] }, id: { not: target.id } },
  });
  if (running > 0) throw new RuleError('ITEM_RUNNING', 'another item is before the panel');
  await move(ctx, target, 'discuss', { openedAt: ctx.now() });
  await ctx.db.meeting.updateMany({ where: { tenantId, id: meetingId }, data: { currentId: target.id } });
};

/** Opens the vote, if enough of those who are not recused are present. */
export const openVote = async (ctx: Context, target: Target): Promise<void> => {
  const { quorum } = await quorumOf(ctx, await load(ctx, 'openVote', target.id));
  if (!quorum.open) {
    const needed = Math.max(quorum.neededByShare, quorum.neededHeads);
    throw new RuleError('NO_QUORUM', `${quorum.entitled} entitled, ${quorum.present} present, ${needed} needed`);
  }
  await move(ctx, target, 'openVote', {}, { entitled: quorum.entitled, present: quorum.present });
};

/** Counts what was cast by those who may vote now; whoever is present and silent counts among the present. */
export const closeVote = async (ctx: Context, target: Target): Promise<void> => {
  const item = await load(ctx, 'closeVote', target.id);
  const { tenantId, meetingId } = item;
  const { quorum, passShare, names } = await quorumOf(ctx, item);
  if (!quorum.open) throw new RuleError('NO_QUORUM', 'the quorum is not there any more');
  const ballots = await ctx.db.ballot.findMany({ where: { tenantId, agendaItemId: target.id }, orderBy: { castAt: 'asc' } });
  const result = countBallots(
    quorum.voterIds,
    ballots.map(({ userId, vote, dissent }) => ({ voterId: userId, vote: vote as 'FOR' | 'AGAINST' | 'ABSTAIN', dissent })),
    { passShare },
  );
  const kept = {
    entitled: quorum.entitled,
    present: result.present,
    for: result.for,
    against: result.against,
    abstained: result.abstained,
    silent: result.silent,
    needed: result.needed,
    passed: result.passed,
    recused: quorum.recusedIds.map((id) => names.get(id) ?? ''),
    seated: quorum.seated.map(({ alternateId, memberId, because }) => ({
      alternate: names.get(alternateId) ?? '',
      member: names.get(memberId) ?? '',
      because,
    })),
    lapsed: result.refused.map(({ voterId }) => names.get(voterId) ?? ''),
    dissent: result.dissent.flatMap(({ voterId, text }) => (text ? [{ name: names.get(voterId ?? '') ?? '', text }] : [])),
  };
  await move(ctx, target, 'closeVote', { result: kept, passed: result.passed, closedAt: ctx.now() }, { passed: result.passed });
  await ctx.db.meeting.updateMany({ where: { tenantId, id: meetingId, currentId: target.id }, data: { currentId: null } });
};

/** Puts the item off; ballots cast are void. */
export const postponeItem = async (ctx: Context, target: Target, note: string): Promise<void> => {
  const { tenantId, meetingId } = await load(ctx, 'postpone', target.id);
  await move(ctx, target, 'postpone', { note }, { note });
  await ctx.db.ballot.deleteMany({ where: { tenantId, agendaItemId: target.id } });
  await ctx.db.meeting.updateMany({ where: { tenantId, id: meetingId, currentId: target.id }, data: { currentId: null } });
};

const Led = builder.objectRef<{ id: string; stage: string; version: number; passed: boolean | null }>('LedItem').implement({
  description: 'The item as it stands after an act of the chair or secretary.',
  fields: (t) => ({
    id: t.exposeID('id'),
    stage: t.exposeString('stage'),
    version: t.exposeInt('version'),
    passed: t.exposeBoolean('passed', { nullable: true }),
  }),
});

const after = (ctx: Context, id: string) =>
  ctx.db.agendaItem.findFirstOrThrow({
    where: { tenantId: ctx.scope.tenantId ?? '', id },
    select: { id: true, stage: true, version: true, passed: true },
  });

const field = (name: string, action: Move, description: string, act: (ctx: Context, target: Target) => Promise<void>) =>
  builder.mutationField(name, (t) =>
    t.field({
      type: Led,
      description,
      authScopes: { can: [action, 'AgendaItem'] },
      errors: { types: [StageError, StaleVersionError, RuleError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (_root, { id, version }, ctx) => {
        await act(ctx, { id: asId(id), version });
        return after(ctx, asId(id));
      },
    }),
  );

field('discussItem', 'discuss', 'Brings the item before the panel.', discussItem);
field('openVote', 'openVote', 'Opens the vote, if there is a quorum.', openVote);
field('closeVote', 'closeVote', 'Closes and counts the vote.', closeVote);

builder.mutationField('postponeItem', (t) =>
  t.field({
    type: Led,
    description: 'Puts the item off; ballots cast are void.',
    authScopes: { can: ['postpone', 'AgendaItem'] },
    errors: { types: [StageError, StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), note: t.arg.string({ required: true }) },
    resolve: async (_root, { id, version, note }, ctx) => {
      await postponeItem(ctx, { id: asId(id), version }, parseInput(noteInput, { note }).note);
      return after(ctx, asId(id));
    },
  }),
);
