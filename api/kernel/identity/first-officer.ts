import { PLATFORM_TENANT } from '@xinglin/prisma';
import { asScope, type Context } from '../context.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';

const SYSTEM_OFFICE = 'platform/system-officer';

/** Whether somebody already holds an office of the platform. Runs in scope `system` of the platform. */
export const hasOfficer = async (db: Context['db']): Promise<boolean> =>
  (await db.memberRole.findFirst({
    where: { tenantId: PLATFORM_TENANT, role: { is: { builtIn: { startsWith: 'platform/' } } } },
    select: { memberId: true },
  })) !== null;

/** Makes the person the system officer; the other two offices are filled by invitation. Only where there is no officer. */
export const installFirstOfficer = (ctx: Context, user: { id: string; name: string; email: string }): Promise<void> =>
  asScope(ctx, { kind: 'system', tenantId: PLATFORM_TENANT, userId: user.id }, async ({ db }) => {
    // Two links opened at once must not make two first officers.
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended('first-officer', 0))::text`;
    if (await hasOfficer(db)) throw new NotAllowedError();
    const role = await db.role.findUniqueOrThrow({ where: { tenantId_builtIn: { tenantId: PLATFORM_TENANT, builtIn: SYSTEM_OFFICE } } });
    await db.member.create({
      data: { tenantId: PLATFORM_TENANT, userId: user.id, name: user.name, email: user.email, roles: { create: [{ roleId: role.id }] } },
    });
    await ctx.audit('officer.installed', { on: ['User', user.id], label: user.name, detail: { office: SYSTEM_OFFICE } });
  });
