import type { LiveSession } from '@xinglin/kernel/identity/read-session';
import { withScope } from '@xinglin/prisma';
import type { AuthCall } from './call.ts';

/** The strongest thing she can prove herself by: her second factor, her password, in a demonstration a click. */
export type Proof = 'code' | 'password' | 'demonstration' | 'none';

export const passwordHashOf = async (call: AuthCall, userId: string): Promise<string | null> => {
  const account = await withScope({ kind: 'identity' }, () =>
    call.services.database.client.account.findUnique({
      where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
      select: { password: true },
    }),
  );
  return account?.password ?? null;
};

export const proofOf = async (call: AuthCall, session: LiveSession): Promise<Proof> => {
  if (session.twoFactorEnabled) return 'code';
  if (await passwordHashOf(call, session.userId)) return 'password';
  return call.services.demo ? 'demonstration' : 'none';
};
