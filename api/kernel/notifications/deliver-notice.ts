// The job behind ctx.notify: one transaction writes the notices, leaves the mails, and calls the live streams.
import { randomUUID } from 'node:crypto';
import { asScope, type Context } from '../context.ts';
import { fill, localeOf, text, withFooter } from '../i18n/text.ts';
import { publishLive } from '../live/publish-live.ts';
import { queueMail } from '../mail/send-mail.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { Notice } from './notify.ts';

interface Recipient {
  userId: string;
  email: string;
  locale: string;
  inApp: boolean;
  mail: boolean;
}

/** Those among the people named who are active here today, with where and how each wants to be told. */
const recipientsOf = async (
  ctx: Context,
  tenantId: string,
  kind: string,
  always: boolean,
  named: readonly string[],
): Promise<Recipient[]> => {
  const members = await ctx.db.member.findMany({
    where: { tenantId, userId: { in: [...new Set(named)] }, status: 'ACTIVE', tenant: { is: { status: 'ACTIVE' } } },
    select: { userId: true },
  });
  const userIds = members.map(({ userId }) => userId);
  const preferences = await ctx.db.notificationPreference.findMany({ where: { tenantId, kind, userId: { in: userIds } } });
  const wishes = new Map(preferences.map((preference) => [preference.userId, preference]));
  const users = await asScope(ctx, { kind: 'identity' }, (other) =>
    other.db.user.findMany({ where: { id: { in: userIds }, disabledAt: null }, select: { id: true, email: true, locale: true } }),
  );
  return users.map(({ id, email, locale }) => {
    const wish = always ? undefined : wishes.get(id);
    return { userId: id, email, locale, inApp: wish?.inApp ?? true, mail: wish?.mail ?? true };
  });
};

const mailTo = async (ctx: Context, { email, locale: stored, userId }: Recipient, kind: NoticeKind, notice: Notice): Promise<void> => {
  const locale = localeOf(stored);
  const { title, body } = kind[locale];
  const params = notice.params ?? {};
  const open = notice.link ? `\n\n${text(locale, 'notice.open', { link: `${ctx.services.publicUrl}${notice.link}` })}` : '';
  const key = notice.dedupeKey ?? randomUUID();
  await queueMail(ctx, {
    to: email,
    subject: fill(title, params),
    text: withFooter(locale, `${fill(body, params)}${open}`),
    dedupeKey: `notice:${ctx.scope.tenantId}:${notice.kind}:${key}:${userId}`,
  });
};

export const deliverNotice = async (ctx: Context, notice: Notice): Promise<void> => {
  const kind = ctx.services.registry.notices.get(notice.kind);
  const tenantId = ctx.scope.tenantId;
  if (!kind || !tenantId) throw new Error(`a notice of unknown kind or for no organisation: ${notice.kind}`);
  const recipients = await recipientsOf(ctx, tenantId, notice.kind, kind.always === true, notice.userIds);
  const inApp = recipients.filter((recipient) => recipient.inApp);
  const { params = {}, link = null, dedupeKey } = notice;
  const key = dedupeKey ? `${notice.kind}:${dedupeKey}` : null;
  await ctx.db.notification.createMany({
    data: inApp.map(({ userId }) => ({ tenantId, recipientId: userId, kind: notice.kind, params: { ...params }, link, dedupeKey: key })),
    skipDuplicates: true,
  });
  await publishLive(ctx.db, ...inApp.map(({ userId }) => ({ topic: 'notification' as const, tenantId, userId })));
  for (const recipient of recipients) if (recipient.mail) await mailTo(ctx, recipient, kind, notice);
};
