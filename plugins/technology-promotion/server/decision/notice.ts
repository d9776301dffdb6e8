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
import { nextNumber } from '@xinglin/kernel/numbers/next-number';
import { noticeInput } from '../../shared/decision-input.ts';
import { selectionPolicy } from '../../shared/policy.ts';
import { calendarOf } from '../calendar/calendar-of.ts';
import { publicNoticeEnd } from '../rules/deadlines/deadline.ts';
import type { NoticeItem } from './notice-item.ts';
import { notices } from './type.ts';

/** Everything that was released as recommended and not taken back. */
const selected = async (ctx: Context, tenantId: string, callId: string): Promise<NoticeItem[]> => {
  const decisions = await ctx.db.decision.findMany({
    where: {
      tenantId,
      callId,
      outcome: { in: ['RECOMMEND', 'CONDITIONAL'] },
      releasedAt: { not: null },
      revokedAt: null,
      dossier: { is: { stage: 'DECIDED' } },
    },
    include: { dossier: true },
    orderBy: { dossier: { number: 'asc' } },
  });
  return decisions.map(({ outcome, dossier: { id, title, applicantName, track } }) => ({
    dossierId: id,
    title,
    applicantName,
    track,
    outcome,
  }));
};

export const draftNotice = async (ctx: Context, callId: string): Promise<string> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'read', 'Call'), { id: callId }] } });
  if (!call) throw new NotAllowedError();
  if (!['DELIBERATED', 'PUBLIC_NOTICE'].includes(call.stage)) throw new StageError(call.stage, 'giveNotice');
  const items = await selected(ctx, call.tenantId, callId);
  if (items.length === 0) throw new RuleError('NOTHING_SELECTED', 'no released decision recommends anything');
  const organisation = await ctx.db.tenant.findUniqueOrThrow({ where: { id: call.tenantId }, select: { name: true } });
  const year = String(ctx.now().getUTCFullYear());
  const number = `GS${year}-${String(await nextNumber(ctx, 'public-notice', year)).padStart(3, '0')}`;
  const notice = await ctx.db.publicNotice.create({
    data: {
      tenantId: call.tenantId,
      callId,
      number,
      organisationName: organisation.name,
      title: `${call.title}拟入库技术公示`.slice(0, 120),
      body: `经专家评审，现将《${call.title}》拟入库技术予以公示。公示期内，任何单位和个人如有异议，请实名提出并说明理由。`,
      items: items as unknown as object[],
      contact: [call.contactName, call.contactPhone, call.contactEmail].filter(Boolean).join(' · '),
    },
  });
  await ctx.audit('notice.drafted', { on: ['PublicNotice', notice.id], label: number, detail: { items: items.length } });
  return notice.id;
};

interface Target {
  id: string;
  version: number;
}

const after = async (ctx: Context, id: string) =>
  ctx.db.publicNotice.findFirstOrThrow({ where: { tenantId: ctx.scope.tenantId ?? '', id } });

export const updateNotice = async (
  ctx: Context,
  { id, version }: Target,
  input: { title: string; body: string; contact: string },
): Promise<void> => {
  await changeVersioned(ctx, 'PublicNotice', { id, version, action: 'update', from: ['DRAFT'] }, (where) =>
    ctx.db.publicNotice.updateMany({ where, data: { ...input, version: { increment: 1 } } }),
  );
  await ctx.audit('notice.updated', { on: ['PublicNotice', id], label: (await after(ctx, id)).number, after: input });
};

/** Puts it before the public for as long as the call's rules say, and the call with it. */
export const publishNotice = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const draft = await ctx.db.publicNotice.findFirst({
    where: { AND: [allowed(ctx, 'publish', 'PublicNotice'), { id }] },
    include: { call: true },
  });
  if (!draft) throw new NotAllowedError();
  const { call } = draft;
  const { from, to } = notices.moves.publish;
  const { days, workingDays } = selectionPolicy.parse(call.policy).notice;
  const startsAt = ctx.now();
  const { at: endsAt } = publicNoticeEnd(startsAt, { days, workingDays }, await calendarOf(ctx, call.tenantId));
  const items = await selected(ctx, draft.tenantId, call.id);
  await changeVersioned(ctx, 'PublicNotice', { id, version, action: 'publish', from }, (where) =>
    ctx.db.publicNotice.updateMany({
      where,
      data: { stage: to, startsAt, endsAt, items: items as unknown as object[], version: { increment: 1 } },
    }),
  );
  await ctx.db.call.updateMany({
    where: { tenantId: call.tenantId, id: call.id, stage: 'DELIBERATED' },
    data: { stage: 'PUBLIC_NOTICE', version: { increment: 1 } },
  });
  await ctx.enqueue({
    job: 'technology-promotion.close-notice',
    payload: { noticeId: id },
    runAt: endsAt,
    dedupeKey: `close-notice:${id}`,
  });
  await ctx.audit('notice.published', { on: ['PublicNotice', id], label: draft.number, detail: { items: items.length, endsAt } });
};

export const withdrawNotice = async (ctx: Context, { id, version }: Target): Promise<void> => {
  const { from, to } = notices.moves.withdraw;
  await changeVersioned(ctx, 'PublicNotice', { id, version, action: 'withdraw', from }, (where) =>
    ctx.db.publicNotice.updateMany({ where, data: { stage: to, version: { increment: 1 } } }),
  );
  const { tenantId, callId, number } = await after(ctx, id);
  const others = await ctx.db.publicNotice.count({ where: { tenantId, callId, stage: { in: ['PUBLISHED', 'CLOSED'] } } });
  if (others === 0) {
    await ctx.db.call.updateMany({
      where: { tenantId, id: callId, stage: 'PUBLIC_NOTICE' },
      data: { stage: 'DELIBERATED', version: { increment: 1 } },
    });
  }
  await ctx.audit('notice.withdrawn', { on: ['PublicNotice', id], label: number });
};

/** The order left at publishing: objections are taken until the last second of the last day. */
export const closeNotice = async (ctx: Context, { noticeId }: { noticeId: string }): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const { count } = await ctx.db.publicNotice.updateMany({
    where: { tenantId, id: noticeId, stage: 'PUBLISHED', endsAt: { lte: ctx.now() } },
    data: { stage: 'CLOSED', version: { increment: 1 } },
  });
  if (count === 1) await ctx.audit('notice.closed', { on: ['PublicNotice', noticeId] });
};

builder.mutationField('draftPublicNotice', (t) =>
  t.prismaField({
    type: 'PublicNotice',
    description: 'Drafts a public notice of all released recommendations of a call.',
    authScopes: { can: ['create', 'PublicNotice'] },
    errors: { types: [StageError, RuleError] },
    args: { callId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { callId }, ctx) => {
      const id = await draftNotice(ctx, asId(callId));
      return ctx.db.publicNotice.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField('updatePublicNotice', (t) =>
  t.prismaField({
    type: 'PublicNotice',
    description: 'Changes the words of a drafted notice.',
    authScopes: { can: ['update', 'PublicNotice'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      title: t.arg.string({ required: true }),
      body: t.arg.string({ required: true }),
      contact: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, ...words }, ctx) => {
      await updateNotice(ctx, { id: asId(id), version }, parseInput(noticeInput, words));
      return ctx.db.publicNotice.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);

const field = (name: string, action: 'publish' | 'withdraw', description: string, act: (ctx: Context, target: Target) => Promise<void>) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'PublicNotice',
      description,
      authScopes: { can: [action, 'PublicNotice'] },
      errors: { types: [StageError, StaleVersionError] },
      args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
      resolve: async (query, _root, { id, version }, ctx) => {
        await act(ctx, { id: asId(id), version });
        return ctx.db.publicNotice.findFirstOrThrow({ ...query, where: { id } });
      },
    }),
  );

field('publishPublicNotice', 'publish', 'Puts the notice before the public; objections are taken until it ends.', publishNotice);
field(
  'withdrawPublicNotice',
  'withdraw',
  'Takes the notice off the public site; what became of an objection to it is still told there.',
  withdrawNotice,
);
