import { headersOf } from './compose.ts';
import type { MailTransport, OutgoingMail } from './mail-transport.ts';

export interface MemoryTransport extends MailTransport {
  /** What was sent, in order; a second copy of a mail is not kept, as receivers would not. */
  readonly sent: readonly OutgoingMail[];
}

/** For tests: nothing leaves the process. */
export const createMemoryTransport = (): MemoryTransport => {
  const sent: OutgoingMail[] = [];
  return {
    sent,
    send: async (mail) => {
      headersOf(mail, 'nobody@xinglin.invalid');
      if (!sent.some(({ messageId }) => messageId === mail.messageId)) sent.push(mail);
    },
    close: async () => undefined,
  };
};
