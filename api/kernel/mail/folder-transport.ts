import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { headersOf } from './compose.ts';
import type { MailTransport } from './mail-transport.ts';

/** Without a mail server: one .eml per mail that any mail program opens. A second attempt overwrites the first. */
export const createFolderTransport = (folder: string, from: string): MailTransport => {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const { message } = await writer.sendMail(headersOf(mail, from));
      const path = join(folder, `${mail.messageId.replaceAll(/[^\w.@-]/g, '_')}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    close: async () => writer.close(),
  };
};
