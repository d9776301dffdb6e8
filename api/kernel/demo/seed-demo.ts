import { type Db, withScope } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import type { Services } from '../context.ts';
import { createOrganisation, refreshRoles } from '../tenancy/create-organisation.ts';
import { seedPeople } from './seed-people.ts';
import { seedPlugins } from './seed-plugins.ts';
import { seedApplications, seedFacts } from './seed-tenancy.ts';

export { demoId } from './demo-id.ts';

/** Writes what is missing of the demonstration; a second run changes nothing that people made. `plugins`: their rows as well. */
export const seedDemo = async (services: Services, { plugins = true }: { plugins?: boolean } = {}): Promise<void> => {
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
  await seedPeople(services);
  if (plugins) await seedPlugins(services);
};
