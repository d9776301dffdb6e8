import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from './mail-transport.ts';

/** One plain address and nothing that a header could be built from. */
const address = /^[^\s@<>"',;:\\()[\]\p{Cc}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u;

/** Throws for anything that is not exactly one address. */
export const plainAddress = (given: string): string => {
  if (!address.test(given)) throw new Error('not a mail address');
  return given;
};

/** A header is one line, whatever a name in it holds. */
export const oneLine = (given: string): string =>
  given
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);

/** The same key gives the same id at every attempt, and tells nothing about what it is. */
export const messageIdOf = (dedupeKey: string, publicUrl: string): string =>
  `${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40)}@${new URL(publicUrl).hostname}`;

/** The fields that mail software understands; every one made safe again, whoever wrote the row. */
export const headersOf = (mail: OutgoingMail, from: string): SendMailOptions => ({
  from,
  to: { name: '', address: plainAddress(mail.to) },
  subject: oneLine(mail.subject),
  text: mail.text,
  messageId: `<${mail.messageId}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});
