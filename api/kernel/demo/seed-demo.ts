import { type Db, withScope } from '@xinglin/prisma';
import { demoOrganisations, demoPeople } from '@xinglin/prisma/seed/people';
import type { Services } from '../context.ts';
import { createOrganisation, refreshRoles } from '../tenancy/create-organisation.ts';
import { demoId } from './demo-id.ts';
import { seedPlugins } from './seed-plugins.ts';
import { seedApplications, seedFacts } from './seed-tenancy.ts';

export { demoId } from './demo-id.ts';

const organisationOf = (key: string) => {
  const found = demoOrganisations.find((organisation) => organisation.key === key);
  if (!found) throw new Error(`no demo organisation ${key}`);
  return found;
};

/** Writes what is missing of the demonstration; a second run changes nothing that people made. */
export const seedDemo = async (services: Services): Promise<void> => {
  const { client } = services.database;
  for (const { key, ...organisation } of demoOrganisations) {
    const isNew = await withScope({ kind: 'system', tenantId: organisation.id }, () =>
      client.$transaction(async (tx) => {
        const db = tx as unknown as Db;
        const there = await db.tenant.findUnique({ where: { id: organisation.id } });
        if (there) {
          await refreshRoles(db, services.registry, organisation.id, organisation.kind, false);
          return false;
        }
        await createOrganisation(db, services.registry, organisation, false);
        await seedFacts(db, services, key, organisation.id);
        return true;
      }),
    );
    if (isNew && key === 'platform') await seedApplications(services);
  }
  for (const person of demoPeople) {
    const userId = demoId(person.key);
    await withScope({ kind: 'identity' }, () =>
      client.user.upsert({
        where: { id: userId },
        create: { id: userId, email: person.email, name: person.name, emailVerified: true },
        update: {},
      }),
    );
    for (const membership of person.memberships) {
      const tenantId = organisationOf(membership.organisation).id;
      await withScope({ kind: 'system', tenantId }, async () => {
        const known = await client.member.findUnique({ where: { tenantId_userId: { tenantId, userId } } });
        if (known) return;
        const roles = await client.role.findMany({ where: { tenantId, builtIn: { in: [...membership.roles] } } });
        await client.member.create({
          data: {
            id: demoId(`${person.key}@${membership.organisation}`),
            tenantId,
            userId,
            name: person.name,
            email: person.email,
            title: person.title,
            departmentId: membership.department ? demoId(`${membership.organisation}:department:${membership.department}`) : null,
            roles: { create: roles.map((role) => ({ roleId: role.id })) },
          },
        });
      });
    }
  }
  await seedPlugins(services);
};
