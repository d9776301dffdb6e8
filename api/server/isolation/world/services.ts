// The same portal with one of its two walls taken away, so that each is seen to hold alone.

import { randomUUID } from 'node:crypto';
import type { ModelName, PermissionRows } from '@xinglin/kernel/ability/permit';
import type { Services } from '@xinglin/kernel/context';
import { openClient, Prisma } from '@xinglin/prisma';
import { appRole } from '@xinglin/prisma/database/roles';
import pg from 'pg';
import type { World } from './build.ts';
import type { Principal } from './principals.ts';

/**
 * Connections that plan a statement once, however long it is, and not anew for each values: the same few thousand are asked
 * a hundred times over. Few of them, for each plans its own.
 */
export const openTireless = (address: string, contextKey: string) => {
  const url = new URL(address);
  url.searchParams.set('options', '-c plan_cache_mode=force_generic_plan');
  const opened = openClient({ appUrl: url.toString(), contextKey, poolSize: 6, namesAll: true });
  // What a connection remembers goes with it: questions come table by table, and hundreds of megabytes are never asked of again.
  Object.assign(opened.pool.options, { maxUses: 4_000 });
  return opened;
};

/** No condition at all: an empty one (`{}`) would reach Prisma as `OR: [{}]`, which matches nothing where it stands alone. */
export const everyRow = () => undefined as never;

/** Permission rows that open every act on every row to everybody: row-level security stands alone behind them. */
const openRows = (rows: PermissionRows): PermissionRows => {
  const actions = [...new Set(Object.values(rows).flatMap((row) => row.actions))];
  const models = Object.values(Prisma.ModelName) as ModelName[];
  return {
    ...Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, { ...row, where: everyRow }])),
    ...Object.fromEntries(models.map((model) => [`open.${model}`, { actions, model, where: everyRow, needs: [] }])),
  };
};

export const withoutPermissionRows = (services: Services): Services => ({
  ...services,
  registry: { ...services.registry, permissions: openRows(services.registry.permissions) },
});

/** Holds every key there is. */
export const almighty = (services: Services, who: Principal): Principal => ({
  ...who,
  asking: {
    ...who.asking,
    viewer: { ...who.asking.viewer, permissions: new Set(Object.keys(services.registry.permissions)), steppedUp: true },
  },
});

/** Permission rows stand alone before a database that shows everything. The role exists in tests only and goes with them. */
export const withoutRowSecurity = async (world: World): Promise<{ services: Services; close: () => Promise<void> }> => {
  const role = `isolation_${randomUUID().replaceAll('-', '')}`;
  const password = randomUUID();
  const name = pg.escapeIdentifier(role);
  await world.admin.query(`create role ${name} login bypassrls password ${pg.escapeLiteral(password)} in role ${appRole}`);
  const database = pg.escapeIdentifier(new URL(world.adminUrl).pathname.slice(1));
  await world.admin.query(`grant connect on database ${database} to ${name}`);
  const url = new URL(world.adminUrl);
  url.username = role;
  url.password = password;
  const opened = openTireless(url.toString(), await contextKeyOf(world.admin));
  return {
    services: { ...world.portal.services, database: { ...opened, sign: world.portal.services.database.sign } },
    close: async () => {
      await opened.close();
      await world.admin.query(`drop owned by ${name}`);
      await world.admin.query(`drop role ${name}`);
    },
  };
};

/** The key as the database keeps it: the inner block is the key under a fixed mask. */
export const contextKeyOf = async (admin: pg.Client): Promise<string> => {
  const { rows } = await admin.query<{ inner_block: Buffer }>('select inner_block from ctx_private.key');
  const block = rows[0]?.inner_block ?? Buffer.alloc(0);
  return Buffer.from(block.map((byte) => byte ^ 0x36))
    .toString('utf8')
    .replace(/\0+$/, '');
};
