import type { Context } from '@xinglin/kernel/context';
import { selectionPolicy } from '../../shared/policy.ts';

/** Writes what the public reads of the call, from the call as it is now. */
export const announce = async (ctx: Context, callId: string): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const call = await ctx.db.call.findFirstOrThrow({ where: { tenantId, id: callId }, include: { form: true } });
  const organisation = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  if (!call.form || !call.opensAt || !call.closesAt) throw new Error('a call without form or dates cannot be announced');
  const { number, title, summary, body, audience, channels, reviewFormats, contactName, contactPhone, contactEmail, opensAt, closesAt } =
    call;
  const words = {
    organisationName: organisation.name,
    number,
    title,
    summary,
    body,
    audience,
    channels,
    channelRules: call.channelRules ?? [],
    reviewFormats,
    tracks: call.tracks ?? [],
    formNumber: call.form.number,
    form: call.form.definition ?? {},
    minYearsInUse: selectionPolicy.parse(call.policy).admission.yearsInUse,
    opensAt,
    closesAt,
    contactName,
    contactPhone,
    contactEmail,
    closedAt: call.stage === 'OPEN' ? null : (call.closedAt ?? ctx.now()),
    withdrawnAt: call.stage === 'CANCELLED' ? ctx.now() : null,
  };
  await ctx.db.callAnnouncement.upsert({
    where: { tenantId_id: { tenantId, id: callId } },
    create: { ...words, id: callId, tenantId, publishedAt: ctx.now() },
    update: words,
  });
};
