import { withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';

/** The strongest thing a person can prove herself by: her second factor, her password, in a demonstration a click. */
export type Proof = 'code' | 'password' | 'demonstration' | 'none';

export const passwordHashOf = async (services: Services, userId: string): Promise<string | null> => {
  const account = await withScope({ kind: 'identity' }, () =>
    services.database.client.account.findUnique({
      where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
      select: { password: true },
    }),
  );
  return account?.password ?? null;
};

export const proofOf = async (services: Services, userId: string): Promise<Proof> => {
  const user = await withScope({ kind: 'identity' }, () =>
    services.database.client.user.findUnique({ where: { id: userId }, select: { twoFactorEnabled: true } }),
  );
  if (user?.twoFactorEnabled) return 'code';
  if (await passwordHashOf(services, userId)) return 'password';
  return services.demo ? 'demonstration' : 'none';
};
