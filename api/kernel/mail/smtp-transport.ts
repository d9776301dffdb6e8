import { createTransport } from 'nodemailer';
import { headersOf } from './compose.ts';
import type { MailTransport } from './mail-transport.ts';

/** Through a mail server: `smtps://user:password@host:465`, or `smtp://…:587`, which then must offer STARTTLS unless it is this machine. */
export const createSmtpTransport = (url: string, from: string): MailTransport => {
  const { hostname, protocol } = new URL(url);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const transport = createTransport(url, { from });
  Object.assign(transport.options, {
    requireTLS: protocol === 'smtp:' && !local,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    send: async (mail) => {
      await transport.sendMail(headersOf(mail, from));
    },
    close: async () => transport.close(),
  };
};
