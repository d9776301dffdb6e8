import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { InputError, parseInput } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { invitationInput } from '../../shared/call-input.ts';
import { applicantKinds } from '../../shared/channels.ts';

interface Letter {
  channel: string;
  organisationIds: readonly string[];
  message: string;
}

/** Those of the organisation who may begin a submission. */
const applicants = (ctx: Context, tenantId: string) =>
  asScope(ctx, { kind: 'system', tenantId }, ({ db }) =>
    db.member.findMany({
      where: { tenantId, status: 'ACTIVE', roles: { some: { role: { is: { permissions: { has: 'submission.write' } } } } } },
      select: { userId: true },
      take: 50,
    }),
  );

/** Sends letters 发函; an organisation that has one gets no second. Answers how many were sent. */
export const inviteToCall = async (ctx: Context, id: string, { channel, organisationIds, message }: Letter): Promise<number> => {
  const call = await ctx.db.call.findFirst({ where: { AND: [allowed(ctx, 'invite', 'Call'), { id }] } });
  if (!call) throw new NotAllowedError();
  if (call.stage !== 'OPEN') throw new StageError(call.stage, 'invite');
  if (!call.channels.includes(channel)) throw new InputError([{ path: 'channel', code: 'CHANNEL', message: 'not a channel of this call' }]);
  const ids = [...new Set(organisationIds.map(asId))];
  const cards = await ctx.db.organisationCard.findMany({ where: { id: { in: ids }, kind: { in: [...applicantKinds] } } });
  const known = new Set(cards.map((card) => card.id));
  const unknown = ids.flatMap((each, at) => (known.has(each) ? [] : [`organisationIds.${at}`]));
  if (unknown.length > 0)
    throw new InputError(unknown.map((path) => ({ path, code: 'UNKNOWN_ORGANISATION', message: 'no such applicant' })));
  const sent = await ctx.db.callInvitation.findMany({ where: { ownerId: call.tenantId, callId: id }, select: { granteeId: true } });
  const fresh = cards.filter((card) => !sent.some(({ granteeId }) => granteeId === card.id));
  for (const card of fresh) {
    await ctx.db.callInvitation.createMany({
      data: [
        {
          ownerId: call.tenantId,
          granteeId: card.id,
          callId: id,
          channel,
          granteeName: card.name,
          callTitle: call.title,
          message,
          sentBy: ctx.viewer.userId ?? ctx.viewer.apiKeyId ?? '',
          sentAt: ctx.now(),
        },
      ],
    });
    const people = await applicants(ctx, card.id);
    await ctx.notify({
      kind: 'technology-promotion.call-invitation',
      tenantId: card.id,
      userIds: people.map(({ userId }) => userId),
      params: { title: call.title, number: call.number },
      link: `/announcements/${id}`,
      dedupeKey: `call-invitation:${id}`,
    });
  }
  await ctx.audit('call.invited', { on: ['Call', id], label: call.number, detail: { organisations: fresh.map(({ name }) => name) } });
  return fresh.length;
};

builder.mutationField('inviteToCall', (t) =>
  t.prismaField({
    type: 'Call',
    description: 'Sends a letter of invitation to organisations, by mail and in the portal.',
    authScopes: { can: ['invite', 'Call'] },
    errors: { types: [StageError] },
    args: {
      id: t.arg.id({ required: true }),
      channel: t.arg.string({ required: true }),
      organisationIds: t.arg.idList({ required: true }),
      message: t.arg.string(),
    },
    resolve: async (query, _root, { id, channel, organisationIds, message }, ctx) => {
      await inviteToCall(ctx, asId(id), parseInput(invitationInput, { channel, organisationIds, message: message ?? '' }));
      return ctx.db.call.findFirstOrThrow({ ...query, where: { id } });
    },
  }),
);
