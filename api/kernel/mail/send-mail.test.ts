import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withScope } from '@xinglin/prisma';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inScope, type Services } from '../context.ts';
import { jobBook } from '../jobs/job-book.ts';
import { drainOrders } from '../jobs/run-order.ts';
import { createTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { createFolderTransport } from './folder-transport.ts';
import type { MailTransport } from './mail-transport.ts';
import { type MailOrder, sendMail } from './send-mail.ts';
import { createSmtpTransport } from './smtp-transport.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal();
});
afterAll(() => portal.close());

const reset = (more: Partial<MailOrder> = {}): MailOrder => ({
  to: 'zhang.hui@demo.invalid',
  locale: 'zh-CN',
  text: 'password-reset',
  params: { name: '张蕙', minutes: 30, link: 'https://portal.example.cn/r/one-time' },
  ...more,
});
const order = async (mail: MailOrder) => {
  const ctx = (await portal.as('zhang-hui')).ctx();
  await inScope(ctx, () => sendMail(ctx, mail));
};
const work = (mail: MailTransport, clock: Services['clock'] = portal.services.clock) => {
  const services = { ...portal.services, mail, clock };
  return drainOrders({ services, book: jobBook(services.registry), report: () => undefined });
};
const rows = () =>
  withScope({ kind: 'system' }, () => portal.services.database.client.mailMessage.findMany({ orderBy: { createdAt: 'asc' } }));

test('goes out in the language of its reader, once for a key, and its text is wiped', async () => {
  await order(reset({ dedupeKey: 'one' }));
  await order(reset({ dedupeKey: 'one' }));
  await order(reset({ dedupeKey: 'two', locale: 'en' }));
  expect((await rows()).map(({ text }) => text.includes('https://portal.example.cn/r/one-time'))).toEqual([true, true]);
  await portal.drain();
  expect(portal.mails.map(({ subject }) => subject)).toEqual(['重设您的杏林密码', 'Set a new password for Xinglin']);
  expect(portal.mails[0]?.text).toContain('张蕙，您好');
  expect(portal.mails[0]?.text).toContain('https://portal.example.cn/r/one-time');
  expect((await rows()).map(({ text, sentAt }) => [text, sentAt !== null])).toEqual([
    ['', true],
    ['', true],
  ]);
});

test('an address or a name cannot make a header', async () => {
  await expect(order(reset({ to: 'a@b.cn\r\nBcc: x@y.cn' }))).rejects.toThrow('not a mail address');
  await order(
    reset({ text: 'invitation', params: { organisation: '协会\r\nBcc: x@y.cn', name: '李', inviter: '张', days: 7, link: '/' } }),
  );
  await portal.drain();
  expect(portal.mails.at(-1)?.subject).toBe('协会 Bcc: x@y.cn邀请您加入杏林平台');
});

test('a worker that dies after the server took the mail sends it again under the same id', async () => {
  const ids: string[] = [];
  const dying: MailTransport = {
    send: async ({ messageId }) => {
      ids.push(messageId);
      if (ids.length === 1) throw new Error('connection lost after 250 OK');
    },
    close: async () => undefined,
  };
  await order(reset({ dedupeKey: 'dies' }));
  await work(dying);
  expect(ids).toHaveLength(1);
  await work(dying, () => new Date(Date.now() + 60_000));
  expect(ids).toHaveLength(2);
  expect(ids[1]).toBe(ids[0]);
  await work(dying, () => new Date(Date.now() + 3_600_000));
  expect(ids).toHaveLength(2);
});

test('a lease that nobody ticked off is taken again when it runs out', async () => {
  const never: MailTransport = { send: () => new Promise(() => undefined), close: async () => undefined };
  await order(reset({ dedupeKey: 'leased' }));
  void work(never);
  const [held] = await leased();
  expect(held).toMatchObject({ state: 'READY', attempts: 1 });
  const sent: string[] = [];
  const good: MailTransport = { send: async ({ messageId }) => void sent.push(messageId), close: async () => undefined };
  await work(good);
  expect(sent).toEqual([]);
  await work(good, () => new Date(Date.now() + 6 * 60_000));
  expect(sent).toHaveLength(1);
});

const leased = async () => {
  for (;;) {
    const orders = await withScope({ kind: 'system' }, () =>
      portal.services.database.client.job.findMany({ where: { name: 'kernel.send-mail', state: 'READY', attempts: 1 } }),
    );
    if (orders.length > 0) return orders;
  }
};

test('without a mail server a mail is a file that a mail program opens', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xinglin-mail-'));
  await order(reset({ dedupeKey: 'file' }));
  await work(createFolderTransport(folder, '杏林 <no-reply@xinglin.invalid>'));
  const files = await readdir(folder);
  expect(files).toEqual([expect.stringMatching(/^[0-9a-f]{40}@127\.0\.0\.1\.eml$/)]);
  const path = join(folder, files[0] ?? '');
  const content = await readFile(path, 'utf8');
  expect(content).toMatch(/^To: zhang\.hui@demo\.invalid\r\n/m);
  expect(content).toContain(`Message-ID: <${files[0]?.replace('.eml', '')}>`);
  expect((await stat(path)).mode & 0o077).toBe(0);
  await rm(folder, { recursive: true });
});

test('through a mail server', async () => {
  const received: { to: string[]; content: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), content: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const transport = createSmtpTransport(
    `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    '杏林 <no-reply@xinglin.invalid>',
  );
  await order(reset({ dedupeKey: 'smtp', locale: 'en' }));
  await work(transport);
  await transport.close();
  await new Promise<void>((closed) => server.close(closed));
  expect(received.map(({ to }) => to)).toEqual([['zhang.hui@demo.invalid']]);
  expect(received[0]?.content).toContain('Subject: Set a new password for Xinglin');
  expect(received[0]?.content).toMatch(/Message-ID: <[0-9a-f]{40}@127\.0\.0\.1>/);
});
