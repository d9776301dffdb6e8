import { localeOf } from '@xinglin/kernel/i18n/text';
import { inIdentity } from '@xinglin/kernel/identity/act';
import { issuePasswordLink, setPasswordByToken } from '@xinglin/kernel/identity/password-link';
import { claimTry } from '@xinglin/kernel/identity/throttle';
import { sendMail } from '@xinglin/kernel/mail/send-mail';
import { withScope } from '@xinglin/prisma';
import { z } from 'zod';
import { type AuthCall, bodyOf, needTry } from './call.ts';
import { evenly } from './evenly.ts';
import type { Reply } from './http.ts';
import { firstOrganisation } from './open-session.ts';
import { emailField } from './sign-in.ts';
import { tellOwner } from './tell-owner.ts';

const forgotInput = z.strictObject({ email: emailField });
const resetInput = z.strictObject({ token: z.string().min(20).max(100), password: z.string().max(200) });

/** The link in the mail dies after this long. */
const MINUTES = 60;

/**
 * Sends a link if the account is there. Always the same answer after the same time: nobody learns who has an
 * account, and nobody is buried in mails.
 */
export const forgotPassword = async (call: AuthCall): Promise<Reply> => {
  const { email } = bodyOf(call, forgotInput);
  await needTry(call, 'forgotAddress', call.network);
  return evenly(async () => {
    const { allowed } = await claimTry(call.services, 'forgot', email);
    const user = await withScope({ kind: 'identity' }, () => call.services.database.client.user.findUnique({ where: { email } }));
    if (allowed && user && !user.disabledAt) {
      await inIdentity(call.services, { userId: user.id, name: user.name }, call.at, async (ctx) => {
        const link = await issuePasswordLink(ctx, user.id, 'reset', MINUTES);
        await sendMail(ctx, {
          to: email,
          locale: localeOf(user.locale),
          text: 'password-reset',
          params: { name: user.name, minutes: MINUTES, link },
        });
        await ctx.audit('password.link-sent', { on: ['User', user.id] });
      });
    }
    return { body: { status: 'ok' } };
  });
};

/** Sets the password for whoever holds the link; she signs in with it afterwards. */
export const resetPassword = async (call: AuthCall): Promise<Reply> => {
  const { token, password } = bodyOf(call, resetInput);
  await needTry(call, 'reset', call.network);
  await setPasswordByToken(call.services, call.at, {
    token,
    password,
    afterReset: async (ctx, userId) => {
      const { tenantId } = await firstOrganisation(call, userId);
      await tellOwner(ctx, { userId, tenantId }, 'kernel.password-changed');
    },
  });
  return { body: { status: 'ok' } };
};
