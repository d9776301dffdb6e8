import { randomUUID } from 'node:crypto';
import { type Db, withScope } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { createContext, type Services } from '../context.ts';
import { anonymous } from '../viewer.ts';

/** Years of rows take longer than a request may, and longer still on a machine that does other work. */
const PATIENCE = { timeout: 120_000, maxWait: 10_000 };

/** Lets each plugin write its demonstration, one organisation and one transaction at a time. */
export const seedPlugins = async (services: Services): Promise<void> => {
  for (const plugin of services.registry.plugins) {
    if (!plugin.seed) continue;
    for (const { id: tenantId } of demoOrganisations) {
      const scope = { kind: 'system', tenantId } as const;
      const viewer = { ...anonymous, kind: 'system', name: 'demonstration', tenantId } as const;
      await withScope(scope, () =>
        services.database.client.$transaction(async (tx) => {
          const ctx = createContext(services, { viewer, scope, requestId: randomUUID() });
          ctx.db = tx as unknown as Db;
          await plugin.seed?.(ctx);
        }, PATIENCE),
      );
    }
  }
};
