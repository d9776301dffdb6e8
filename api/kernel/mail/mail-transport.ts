/** A mail as it leaves: plain text, one recipient. */
export interface OutgoingMail {
  /** Without angle brackets; the same for every attempt, so that receivers drop a second copy. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

export interface MailTransport {
  /** Fulfilled when somebody else answers for the mail: the next server, or the disk. */
  send(mail: OutgoingMail): Promise<void>;
  close(): Promise<void>;
}
