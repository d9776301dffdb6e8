import type { Context, Locale } from '../context.ts';
import { sendMail } from '../mail/send-mail.ts';
import { INVITATION_DAYS } from './invitation-token.ts';

interface Mail {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  link: string;
  /** Counts the mails of one invitation: each goes out once. */
  version: number;
}

/** Sends the link, in the language chosen for the person invited. */
export const mailInvitation = async (ctx: Context, { id, email, name, locale, link, version }: Mail): Promise<void> => {
  const { name: organisation } = await ctx.db.tenant.findUniqueOrThrow({
    where: { id: ctx.viewer.tenantId as string },
    select: { name: true },
  });
  await sendMail(ctx, {
    to: email,
    locale,
    text: 'invitation',
    params: { name, organisation, inviter: ctx.viewer.apiKeyId ? organisation : ctx.viewer.name, days: INVITATION_DAYS, link },
    dedupeKey: `invitation:${id}:${version}`,
  });
};
