// Everybody of the demonstration, a few statements for an organisation however many they are.
import { withScope } from '@xinglin/prisma';
import { demoOrganisations, demoPeople } from '@xinglin/prisma/seed/people';
import type { Services } from '../context.ts';
import { demoId } from './demo-id.ts';

const at = (organisation: string) =>
  demoPeople.flatMap((person) => {
    const membership = person.memberships.find((each) => each.organisation === organisation);
    return membership ? [{ person, membership }] : [];
  });

/** Who is a member already, or was, stays as she is. */
const seedMembers = async ({ database: { client }, clock }: Services, organisation: string, tenantId: string): Promise<void> => {
  const known = new Set((await client.member.findMany({ where: { tenantId }, select: { userId: true } })).map(({ userId }) => userId));
  const missing = at(organisation).filter(({ person }) => !known.has(demoId(person.key)));
  if (missing.length === 0) return;
  const roles = await client.role.findMany({ where: { tenantId, builtIn: { not: null } }, select: { id: true, builtIn: true } });
  // Whose first organisation is which is told by when she joined.
  const joined = clock().getTime() - 3_600_000;
  const memberId = (key: string) => demoId(`${key}@${organisation}`);
  await client.member.createMany({
    data: missing.map(({ person: { key, name, email, title, memberships }, membership }, order) => ({
      id: memberId(key),
      tenantId,
      userId: demoId(key),
      name,
      email,
      title,
      joinedAt: new Date(joined + memberships.indexOf(membership) * 60_000 + order),
      departmentId: membership.department ? demoId(`${organisation}:department:${membership.department}`) : null,
    })),
  });
  await client.memberRole.createMany({
    data: missing.flatMap(({ person, membership }) =>
      roles
        .filter(({ builtIn }) => builtIn !== null && membership.roles.includes(builtIn))
        .map(({ id: roleId }) => ({ tenantId, memberId: memberId(person.key), roleId })),
    ),
  });
};

export const seedPeople = async (services: Services): Promise<void> => {
  await withScope({ kind: 'identity' }, () =>
    services.database.client.user.createMany({
      data: demoPeople.map(({ key, email, name }) => ({ id: demoId(key), email, name, emailVerified: true })),
      skipDuplicates: true,
    }),
  );
  for (const { key, id: tenantId } of demoOrganisations) {
    await withScope({ kind: 'system', tenantId }, () => seedMembers(services, key, tenantId));
  }
};
