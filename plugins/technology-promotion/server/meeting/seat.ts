// The meeting as a member of the panel sees it: items from which she is recused have a number and nothing else.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { NOBODY } from '@xinglin/kernel/ability/permit';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import type { Prisma } from '@xinglin/prisma';
import { ballotInput } from '../../shared/meeting-input.ts';
import { ReviewRef } from '../review/type.ts';
import { attend } from './attend.ts';
import { ProposalRef, proposalFor } from './order.ts';
import { quorumOf } from './quorum-of.ts';
import { QuorumRef, quorumInWords } from './type.ts';
import { votesCast } from './votes-cast.ts';
import { ordering, wake } from './wake.ts';

const itemSelect = (me: string) =>
  ({
    id: true,
    tenantId: true,
    meetingId: true,
    dossierId: true,
    ordinal: true,
    stage: true,
    passed: true,
    result: true,
    version: true,
    meeting: { select: { attendance: { where: { userId: me }, select: { seat: true } } } },
    ballots: { where: { userId: me }, select: { vote: true, dissent: true } },
    dossier: {
      select: {
        title: true,
        applicantName: true,
        declarations: { where: { userId: me }, select: { answer: true } },
        conflicts: { where: { userId: me, state: 'CONFIRMED' }, select: { id: true } },
      },
    },
  }) satisfies Prisma.AgendaItemSelect;

type SeatItem = Prisma.AgendaItemGetPayload<{ select: ReturnType<typeof itemSelect> }>;

const isRecused = ({ dossier }: SeatItem) =>
  dossier.conflicts.length > 0 || dossier.declarations.some(({ answer }) => answer === 'CONFLICT');
const isOpen = (item: SeatItem) => !isRecused(item) && item.dossier.declarations.some(({ answer }) => answer === 'NONE');

const leads = ({ meeting }: SeatItem) => ['CHAIR', 'SECRETARY'].includes(meeting.attendance[0]?.seat ?? '');
const isBefore = ({ stage }: SeatItem) => stage === 'DISCUSSING' || stage === 'VOTING';

const SeatItemRef = builder.objectRef<SeatItem>('MeetingSeatItem').implement({
  description: 'An item of the agenda as you see it. Recused, you see its number.',
  fields: (t) => ({
    id: t.exposeID('id'),
    ordinal: t.exposeInt('ordinal'),
    recused: t.boolean({ resolve: isRecused }),
    declared: t.boolean({ resolve: ({ dossier }) => dossier.declarations.length > 0 }),
    dossierId: t.id({
      nullable: true,
      description: 'For your declaration; null when you are recused.',
      resolve: (item) => (isRecused(item) ? null : item.dossierId),
    }),
    title: t.string({
      nullable: true,
      resolve: (item) => (isRecused(item) ? null : item.dossier.title.replaceAll(item.dossier.applicantName || '\u0000', '＊＊＊')),
    }),
    stage: t.string({ nullable: true, resolve: (item) => (isRecused(item) ? null : item.stage) }),
    passed: t.boolean({ nullable: true, resolve: (item) => (isOpen(item) ? item.passed : null) }),
    result: t.field({ type: 'JSON', nullable: true, resolve: (item) => (isOpen(item) ? item.result : null) }),
    myVote: t.string({ nullable: true, resolve: ({ ballots }) => ballots[0]?.vote ?? null }),
    myDissent: t.string({ nullable: true, resolve: ({ ballots }) => ballots[0]?.dissent ?? null }),
    mayVote: t.boolean({
      description: 'The vote is open, you have declared no interest, and as things stand you have a vote.',
      resolve: async (item, _args, ctx) => {
        if (!isOpen(item) || item.stage !== 'VOTING') return false;
        const { quorum } = await quorumOf(ctx, item);
        return quorum.voterIds.includes(ctx.viewer.userId ?? NOBODY);
      },
    }),
    quorum: t.field({
      type: QuorumRef,
      nullable: true,
      description: 'For the chair and the secretary, while the item is before the panel.',
      resolve: async (item, _args, ctx) =>
        leads(item) && !isRecused(item) && isBefore(item) ? quorumInWords(await quorumOf(ctx, item)) : null,
    }),
    votesCast: t.int({
      nullable: true,
      description:
        'For the chair and the secretary, while the item is before the panel: ballots of those who may vote now; whose and how, nobody reads before the vote closes.',
      resolve: (item, _args, ctx) => (leads(item) && !isRecused(item) && isBefore(item) ? votesCast(ctx, item) : null),
    }),
    reviews: t.field({
      type: [ReviewRef],
      description: 'What the others wrote, under their letters: while the meeting is open, as far as the rules of their round show it.',
      resolve: (item, _args, ctx) =>
        isOpen(item) && ctx.ability.can('read', 'Review')
          ? ctx.db.review.findMany({
              where: {
                AND: [
                  allowed(ctx, 'read', 'Review'),
                  { dossierId: item.dossierId, stage: 'SUBMITTED', NOT: { userId: ctx.viewer.userId ?? NOBODY } },
                ],
              },
              orderBy: [{ roundId: 'asc' }, { alias: 'asc' }],
            })
          : [],
    }),
    version: t.int({
      description: '0 when you are recused: how far it has come is not told.',
      resolve: (item) => (isRecused(item) ? 0 : item.version),
    }),
  }),
});

export const MeetingSeatRef = builder.prismaObject('Meeting', {
  variant: 'MeetingSeat',
  description: 'A meeting 评审会 to which you are called.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    place: t.exposeString('place'),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    stage: t.exposeString('stage'),
    seat: t.string({
      nullable: true,
      description: 'CHAIR, MEMBER, SECRETARY or ALTERNATE',
      select: (_args, ctx) => ({ attendance: { where: { userId: ctx.viewer.userId ?? NOBODY } } }),
      resolve: ({ attendance }) => attendance[0]?.seat ?? null,
    }),
    attendance: t.string({
      nullable: true,
      description: 'EXPECTED, PRESENT, LEFT or ABSENT',
      select: (_args, ctx) => ({ attendance: { where: { userId: ctx.viewer.userId ?? NOBODY } } }),
      resolve: ({ attendance }) => attendance[0]?.state ?? null,
    }),
    version: t.exposeInt('version'),
    agendaProposal: t.field({
      type: ProposalRef,
      nullable: true,
      description: 'For the chair and the secretary: a better order of the agenda; null when there is none.',
      select: { id: true, stage: true },
      resolve: (row, _args, ctx) => proposalFor(ctx, row),
    }),
    allowedActions: rowActions(t, 'Meeting', ['order'], ordering),
    mayLead: t.boolean({
      description: 'You are its chair or secretary.',
      select: (_args, ctx) => ({ attendance: { where: { userId: ctx.viewer.userId ?? NOBODY } } }),
      resolve: ({ attendance }) => ['CHAIR', 'SECRETARY'].includes(attendance[0]?.seat ?? ''),
    }),
    currentId: t.id({
      nullable: true,
      description: 'The item before the panel; null too when you are recused from it.',
      select: (_args, ctx) => ({ currentId: true, items: { select: itemSelect(ctx.viewer.userId ?? NOBODY) } }),
      resolve: ({ currentId, items }) => {
        const current = (items as unknown as SeatItem[]).find(({ id }) => id === currentId);
        return current && !isRecused(current) ? current.id : null;
      },
    }),
    items: t.field({
      type: [SeatItemRef],
      select: (_args, ctx) => ({ items: { select: itemSelect(ctx.viewer.userId ?? NOBODY), orderBy: { ordinal: 'asc' as const } } }),
      resolve: ({ items }) => items as unknown as SeatItem[],
    }),
  }),
});

const MeetingSeatPage = pageType('MeetingSeat', MeetingSeatRef);

builder.queryField('meetingSeats', (t) =>
  t.field({
    type: MeetingSeatPage,
    description: 'Meetings to which you are called, newest first.',
    authScopes: { can: ['arrive', 'Meeting'] },
    args: { page: t.arg({ type: pageArgs }) },
    resolve: (_root, { page }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'startsAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'arrive', 'Meeting')] },
        find: (query) => ctx.db.meeting.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.meeting.count(query),
      }),
  }),
);

builder.queryField('meetingSeat', (t) =>
  t.prismaField({
    type: MeetingSeatRef,
    nullable: true,
    description: 'One meeting to which you are called; null when there is none.',
    authScopes: { can: ['arrive', 'Meeting'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.meeting.findFirst({ ...query, where: { AND: [allowed(ctx, 'arrive', 'Meeting'), { id: asId(id) }] } }),
  }),
);

/** Casts the member's own vote, or changes it while the vote is open. Alternates vote when they were seated. */
export const castBallot = async (ctx: Context, itemId: string, given: { vote: string; dissent: string }): Promise<string> => {
  const item = await ctx.db.agendaItem.findFirst({ where: { AND: [allowed(ctx, 'vote', 'AgendaItem'), { id: itemId }] } });
  if (!item) throw new NotAllowedError();
  if (item.stage !== 'VOTING') throw new StageError(item.stage, 'vote');
  const { quorum, names } = await quorumOf(ctx, item);
  const userId = ctx.viewer.userId ?? '';
  if (!quorum.voterIds.includes(userId)) throw new RuleError('NO_VOTE', 'no vote on this item');
  const { tenantId } = item;
  await ctx.db.ballot.upsert({
    where: { tenantId_agendaItemId_userId: { tenantId, agendaItemId: itemId, userId } },
    create: { ...given, tenantId, agendaItemId: itemId, userId, name: names.get(userId) ?? '' },
    update: { ...given, castAt: ctx.now() },
  });
  await wake(ctx);
  await ctx.audit('ballot.cast', { on: ['AgendaItem', itemId] });
  return item.meetingId;
};

builder.mutationField('castBallot', (t) =>
  t.prismaField({
    type: MeetingSeatRef,
    description: 'Casts your vote; can be changed until the vote closes. How you voted is in no audit row.',
    authScopes: { can: ['vote', 'AgendaItem'] },
    errors: { types: [StageError, RuleError] },
    args: {
      itemId: t.arg.id({ required: true }),
      vote: t.arg.string({ required: true, description: 'FOR, AGAINST or ABSTAIN' }),
      dissent: t.arg.string({ description: 'A different opinion, written into the minutes.' }),
    },
    resolve: async (query, _root, { itemId, vote, dissent }, ctx) => {
      const id = await castBallot(ctx, asId(itemId), parseInput(ballotInput, { vote, dissent: dissent ?? '' }));
      return ctx.db.meeting.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

const attendField = (name: string, action: 'arrive' | 'leave', description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: MeetingSeatRef,
      description,
      authScopes: { can: [action, 'Meeting'] },
      errors: { types: [StageError] },
      args: { id: t.arg.id({ required: true }) },
      resolve: async (query, _root, args, ctx) => {
        const id = asId(args.id);
        await attend(ctx, id, action === 'arrive' ? 'PRESENT' : 'LEFT');
        return ctx.db.meeting.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

attendField('arriveAtMeeting', 'arrive', 'Signs you in.');
attendField('leaveMeeting', 'leave', 'Signs you out.');
