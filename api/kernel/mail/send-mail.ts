import { randomUUID } from 'node:crypto';
import type { Context, Locale } from '../context.ts';
import { type MailText, mailText } from '../i18n/text.ts';
import { messageIdOf, oneLine, plainAddress } from './compose.ts';

export interface MailOrder {
  to: string;
  /** The recipient's language. */
  locale: Locale;
  /** Which of the kernel's mails: its texts are `mail.<text>.subject` and `mail.<text>.body`. */
  text: MailText;
  /** Values for the text. A one-time link is the only secret that may be among them. */
  params: Readonly<Record<string, string | number>>;
  /** Mails with the same key are sent once. */
  dedupeKey?: string | undefined;
}

/** A mail whose words are ready; `sendMail` and the notices write those. */
export const queueMail = async (
  ctx: Context,
  { to, subject, text, dedupeKey }: { to: string; subject: string; text: string; dedupeKey: string },
): Promise<void> => {
  const id = randomUUID();
  const tenantId = ctx.scope.tenantId ?? null;
  // No column is named after `on conflict`: see enqueue.ts.
  const written = await ctx.db.$executeRaw`
    insert into mail_message (id, tenant_id, recipient, subject, text, dedupe_key)
    values (${id}::uuid, ${tenantId}::uuid, ${plainAddress(to)}, ${oneLine(subject)}, ${text}, ${dedupeKey})
    on conflict do nothing`;
  if (written === 1) await ctx.enqueue({ job: 'kernel.send-mail', payload: { mailId: id }, dedupeKey: `mail:${id}` });
};

/** Leaves the mail in the transaction of the act; the worker sends it after the commit. */
export const sendMail = (ctx: Context, order: MailOrder): Promise<void> =>
  queueMail(ctx, { to: order.to, ...mailText(order.locale, order.text, order.params), dedupeKey: order.dedupeKey ?? randomUUID() });

/**
 * The job. The mail leaves outside any transaction, so a worker that dies between the server's "250 OK" and our
 * own note sends it again: under the same Message-ID, by which receivers know it for the same mail.
 */
export const deliverMail = async (ctx: Context, { mailId }: { mailId: string }): Promise<void> => {
  const mail = await ctx.db.mailMessage.findUnique({ where: { id: mailId } });
  if (!mail || mail.sentAt) return;
  const { recipient: to, subject, text, dedupeKey } = mail;
  await ctx.services.mail.send({ messageId: messageIdOf(dedupeKey, ctx.services.publicUrl), to, subject, text });
  await ctx.db.mailMessage.updateMany({ where: { id: mailId }, data: { sentAt: ctx.now(), text: '' } });
};
