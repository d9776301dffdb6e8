// What an organisation of the demonstration has from its first day. Written once, with the organisation itself:
// what people change or delete later stays changed.
import { randomBytes, randomUUID } from 'node:crypto';
import { type Db, PLATFORM_TENANT, withScope } from '@xinglin/prisma';
import { type DemoApplication, demoApplications, demoFacts, demoInvitation } from '@xinglin/prisma/seed/tenancy';
import { createContext, type Services } from '../context.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { applicantScope, applicationIdOf } from '../onboarding/tracking-code.ts';
import { todayIn } from '../tenancy/day.ts';
import { hashOfToken, INVITATION_DAYS } from '../tenancy/invitation-token.ts';
import { anonymous } from '../viewer.ts';
import { demoId } from './demo-id.ts';

const daysFrom = (start: Date, days: number) => new Date(start.getTime() + days * 86_400_000);

/** In scope `system` of the organisation, in the transaction that makes it. */
export const seedFacts = async (db: Db, services: Services, key: string, tenantId: string): Promise<void> => {
  const facts = demoFacts[key];
  if (!facts) return;
  const { address, contactName, contactPhone, departments, licences } = facts;
  const today = todayIn(services.clock());
  await db.tenant.updateMany({ where: { id: tenantId }, data: { address, contactName, contactPhone } });
  await db.department.createMany({ data: departments.map((name) => ({ id: demoId(`${key}:department:${name}`), tenantId, name })) });
  await db.licence.createMany({
    data: licences.map(({ expiresInDays, ...licence }) => ({
      ...licence,
      id: demoId(`${key}:licence:${licence.number}`),
      tenantId,
      expiresOn: expiresInDays === null ? null : daysFrom(today, expiresInDays),
    })),
  });
  if (key === demoInvitation.organisation) {
    const role = await db.role.findUniqueOrThrow({ where: { tenantId_builtIn: { tenantId, builtIn: demoInvitation.role } } });
    const { name, email } = demoInvitation;
    const tokenHash = hashOfToken(randomBytes(32).toString('base64url'));
    await db.invitation.create({
      data: {
        id: demoId('invitation'),
        tenantId,
        name,
        email,
        roleIds: [role.id],
        tokenHash,
        expiresAt: daysFrom(services.clock(), INVITATION_DAYS),
      },
    });
  }
};

const seedApplication = async (services: Services, { trackingCode, reviewNote, ...application }: DemoApplication): Promise<void> => {
  const { client } = services.database;
  const now = services.clock();
  const year = String(todayIn(now).getUTCFullYear());
  const platform = { kind: 'system', tenantId: PLATFORM_TENANT } as const;
  const ctx = createContext(services, { viewer: anonymous, scope: platform, requestId: randomUUID() });
  const drawn = await withScope(platform, () => nextNumber(ctx, 'application', year));
  await withScope(applicantScope(trackingCode), () =>
    client.tenantApplication.create({
      data: {
        ...application,
        id: applicationIdOf(trackingCode),
        number: `A${year}-${String(drawn).padStart(5, '0')}`,
        ...(reviewNote ? { stage: 'CORRECTION_REQUESTED', reviewNote, reviewedAt: now, version: 2 } : {}),
      },
    }),
  );
};

export const seedApplications = async (services: Services): Promise<void> => {
  for (const application of demoApplications) await seedApplication(services, application);
};
