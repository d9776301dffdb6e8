import { withScope } from '@xinglin/prisma';
import { symmetricEncrypt } from 'better-auth/crypto';
import { demoId } from '../../demo/seed-demo.ts';
import { hashPassword } from '../../identity/password.ts';
import type { TestPortal } from '../../testing/test-portal.ts';

export const PASSWORD = 'correct horse 07 battery';
export const SECRET = 'twenty bytes of secret';

export const givePassword = async (portal: TestPortal, person: string): Promise<void> => {
  const userId = demoId(person);
  const password = await hashPassword(PASSWORD);
  await withScope({ kind: 'identity' }, () =>
    portal.services.database.client.account.create({ data: { providerId: 'credential', accountId: userId, userId, password } }),
  );
};

export const giveSecondFactor = async (portal: TestPortal, person: string): Promise<void> => {
  const userId = demoId(person);
  const secret = await symmetricEncrypt({ key: portal.services.secret('auth'), data: SECRET });
  await withScope({ kind: 'identity' }, async () => {
    const { client } = portal.services.database;
    await client.twoFactor.create({ data: { userId, secret, backupCodes: '[]' } });
    await client.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
  });
};
