// A library as large as they come: 50,000 entries, every one published, and half a million lines of the ledger.
import type { Services } from '@xinglin/kernel/context';
import { createOrganisation } from '@xinglin/kernel/tenancy/create-organisation';
import { type Db, withScope } from '@xinglin/prisma';
import type pg from 'pg';
import { signIn } from '../sign-in.ts';
import type { Person } from '../world.ts';
import { GROWTH, id, LINES, tenantId, userId } from './ids.ts';
import { addPromotion } from './promotion.ts';
import { addLibrary, addLines } from './rows.ts';

/** With a tenth of the ledger; `grow` writes the rest. */
export const buildLibrary = async (services: Services, admin: pg.Client): Promise<Person> => {
  const organisation = { id: tenantId, kind: 'association' as const, name: '大协会', shortName: '大协会', creditCode: null, region: '44' };
  await withScope({ kind: 'system', tenantId }, () =>
    services.database.client.$transaction((tx) => createOrganisation(tx as unknown as Db, services.registry, organisation, false)),
  );
  const member = { userId, memberId: id('member', 0), name: '秘书', email: 'library@bench.invalid', role: 'any/staff' };
  const [secretary] = await signIn(services, admin, tenantId, [member]);
  if (!secretary) throw new Error('nobody is signed in');
  await addLibrary(admin);
  await addPromotion(admin);
  await addLines(admin, 0, LINES / GROWTH);
  await admin.query('vacuum analyze');
  return secretary;
};

export const grow = (admin: pg.Client): Promise<void> => addLines(admin, LINES / GROWTH, LINES);
