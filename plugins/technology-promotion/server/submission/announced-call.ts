import { allowed } from '@xinglin/kernel/ability/allowed';
import { asScope, type Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { RuleError } from '@xinglin/kernel/errors/rule';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import type { ModelRow } from '@xinglin/prisma';
import type { Track } from '../../shared/call-input.ts';
import { channelForm } from '../../shared/channel-form.ts';
import type { ChannelRule } from '../../shared/channels.ts';
import { lastMoment } from '../call/close.ts';

export type Announcement = ModelRow<'CallAnnouncement'>;

/** The form as announced, with the papers that the channel asks. */
export const formOf = (call: Announcement, channel: string): FormDefinition =>
  channelForm(
    call.form as unknown as FormDefinition,
    (call.channelRules as ChannelRule[]).find((rule) => rule.channel === channel),
  );

/** The call as it was announced to this applicant; null when it was not. */
export const announcedTo = (ctx: Context, callId: string): Promise<Announcement | null> =>
  ctx.db.callAnnouncement.findFirst({ where: { AND: [allowed(ctx, 'read', 'CallAnnouncement'), { id: callId }] } });

/** What the channel asks of a submission, or the field that is wrong. */
export const ruleFor = async (
  ctx: Context,
  call: Announcement,
  { channel, track }: { channel: string; track: string },
): Promise<ChannelRule> => {
  if (!(call.tracks as Track[]).some(({ key }) => key === track)) throw wrongField('track', 'TRACK');
  const rule = (call.channelRules as ChannelRule[]).find((each) => each.channel === channel);
  if (!rule || !call.channels.includes(channel)) throw wrongField('channel', 'CHANNEL');
  if (!(rule.applicantKinds as readonly string[]).includes(ctx.viewer.tenantKind ?? '')) throw wrongField('channel', 'CHANNEL_KIND');
  if (!rule.invitedOnly) return rule;
  const letter = await ctx.db.callInvitation.findFirst({ where: { granteeId: ctx.viewer.tenantId ?? '', callId: call.id, channel } });
  if (!letter) throw wrongField('channel', 'CHANNEL_INVITED');
  return rule;
};

/**
 * Refuses what comes before the opening or after the close. The grace is the association's to give: it is read in its
 * own scope and never shown, so on time and just in time answer alike.
 */
export const mustBeOpen = async (ctx: Context, call: Announcement): Promise<void> => {
  if (call.opensAt > ctx.now()) throw new RuleError('CALL_NOT_OPEN', 'the call has not opened yet');
  const host = await asScope(ctx, { kind: 'system', tenantId: call.tenantId }, ({ db }) =>
    db.call.findFirst({ where: { tenantId: call.tenantId, id: call.id, stage: 'OPEN' }, select: { closesAt: true, graceMinutes: true } }),
  );
  if (!host || lastMoment(host) < ctx.now()) throw new RuleError('CALL_CLOSED', 'the call has closed');
};
