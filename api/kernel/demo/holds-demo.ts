import { withScope } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import type { Services } from '../context.ts';

/** Whether organisations of the demonstration are in the database; the operator's own has the same id in every installation. */
export const holdsDemo = async ({ database }: Services): Promise<boolean> => {
  for (const { id, kind } of demoOrganisations) {
    if (kind === 'platform') continue;
    const there = await withScope({ kind: 'system', tenantId: id }, () => database.client.tenant.count({ where: { id } }));
    if (there > 0) return true;
  }
  return false;
};
