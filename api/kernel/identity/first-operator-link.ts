// The way into an empty production portal: no default password, a link that works once (GB/T 22239 8.1.4.2 b).
import { randomUUID } from 'node:crypto';
import { PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import type { Services } from '../context.ts';
import { createOrganisation } from '../tenancy/create-organisation.ts';
import { inIdentity } from './act.ts';
import { normalEmail } from './create-account.ts';
import { hasOfficer } from './first-officer.ts';
import { issuePasswordLink } from './password-link.ts';

/** The link dies after this long. Hours. */
const LIFE = 24;

const platform = {
  id: PLATFORM_TENANT,
  kind: 'platform',
  name: '杏林平台运营',
  shortName: '杏林平台',
  creditCode: null,
  region: null,
} as const;

/** Makes the operator's own organisation where it is missing; answers whether an officer is there. */
const preparePlatform = (services: Services): Promise<boolean> =>
  withScope({ kind: 'system', tenantId: PLATFORM_TENANT }, () =>
    services.database.client.$transaction(async (tx) => {
      const there = await tx.tenant.findUnique({ where: { id: PLATFORM_TENANT }, select: { id: true } });
      if (!there) await createOrganisation(tx as never, services.registry, platform, true);
      return hasOfficer(tx as never);
    }),
  );

export interface FirstOperator {
  /** There is an officer: the others come by invitation. */
  installed: boolean;
  /** To be printed at start; null when there is an officer or no address was configured. */
  link: string | null;
}

/** The link with which the configured person sets a password and becomes the system officer; the one made before dies. */
export const firstOperatorLink = async (
  services: Services,
  { FIRST_OPERATOR }: { FIRST_OPERATOR?: string | undefined },
): Promise<FirstOperator> => {
  const installed = await preparePlatform(services);
  if (installed || !FIRST_OPERATOR) return { installed, link: null };
  const email = normalEmail(FIRST_OPERATOR);
  return inIdentity(services, null, { requestId: randomUUID() }, async (ctx) => {
    await ctx.db.verification.deleteMany({ where: { value: { startsWith: 'first-operator:' } } });
    const known = await ctx.db.user.findUnique({ where: { email } });
    const user =
      known ??
      (await ctx.db.user.create({ data: { id: randomUUID(), email, name: email.slice(0, email.indexOf('@')), emailVerified: true } }));
    await ctx.audit('officer.link-made', { on: ['User', user.id], label: email });
    return { installed, link: await issuePasswordLink(ctx, user.id, 'first-operator', LIFE * 60) };
  });
};
