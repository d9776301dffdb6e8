import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { servers, type TestServer } from '../test-support/servers.ts';
import { openWorld, type World, worldModels } from '../test-support/world.ts';
import { authorMigration } from './author.ts';

describe.each(servers)('migrations on %s', (_name, start) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    world = await openWorld(server.adminUrl);
  });
  afterEach(() => world.close());

  const write = async (name: string, sql: string) => {
    await mkdir(path.join(world.migrations, name), { recursive: true });
    await writeFile(path.join(world.migrations, name, 'migration.sql'), sql);
  };

  test('a second start finds nothing to do', async () => {
    expect(await world.migrateAgain()).toEqual([]);
  });

  test('the author finds nothing to do when models and migrations agree', async () => {
    expect(
      await authorMigration('world_again', { adminUrl: server.adminUrl, migrations: world.migrations, models: worldModels }),
    ).toBeNull();
  });

  test('the author writes exactly what a model gained, under a later name', async () => {
    const models = path.join(world.migrations, '..', 'models');
    await mkdir(models);
    for (const file of ['_base.prisma', 'world.prisma']) {
      const text = await readFile(path.join(worldModels, file), 'utf8');
      await writeFile(path.join(models, file), text.replace('  title    String\n', '  title    String\n  note     String?\n'));
    }
    const name = await authorMigration('world_add-note', {
      adminUrl: server.adminUrl,
      migrations: world.migrations,
      models,
      now: new Date(0),
    });
    expect(name).toMatch(/^20\d{12}_world_add-note$/);
    const sql = await readFile(path.join(world.migrations, name ?? '', 'migration.sql'), 'utf8');
    expect(sql.trim()).toBe('-- AlterTable\nALTER TABLE "doc" ADD COLUMN     "note" TEXT;');
    expect(await world.migrateAgain()).toEqual([`migration applied: ${name}`]);
  });

  test('a name that says neither plugin nor verb is refused', async () => {
    await expect(authorMigration('Stuff', { adminUrl: server.adminUrl })).rejects.toThrow(/<plugin>_<verb>/);
  });

  test('everything that a migration makes belongs to the owner role', async () => {
    const { rows } = await world.asOwner("select distinct tableowner from pg_tables where schemaname in ('public', 'ctx_private')");
    expect(rows).toEqual([{ tableowner: 'xinglin_own' }]);
  });

  test('a migration that fails leaves nothing, and is tried again once mended', async () => {
    await write('29990101000000_world_break', 'create table half (id int); select 1/0;');
    await expect(world.migrateAgain()).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      detail: expect.stringContaining('division by zero'),
    });
    expect((await world.asOwner("select to_regclass('public.half') as half")).rows).toEqual([{ half: null }]);
    await write('29990101000000_world_break', 'alter table doc add column extra text;');
    expect(await world.migrateAgain()).toContain('migration applied: 29990101000000_world_break');
  });

  test('a migration edited after it was applied is refused by name', async () => {
    await write('29990101000000_world_more', 'alter table doc add column extra text;');
    await world.migrateAgain();
    await write('29990101000000_world_more', 'alter table doc add column other text;');
    await expect(world.migrateAgain()).rejects.toMatchObject({ code: 'MIGRATION_EDITED', en: expect.stringContaining('world_more') });
  });

  test('several starts at once apply a migration once', async () => {
    await write('29990101000000_world_more', 'alter table doc add column extra text;');
    const lines = await Promise.all([world.migrateAgain(), world.migrateAgain(), world.migrateAgain()]);
    expect(lines.flat().filter((line) => line.startsWith('migration applied'))).toHaveLength(1);
  });

  test.each([
    ['a policy dropped', 'drop policy xl_own on doc'],
    ['a policy weakened', 'alter policy xl_own on doc using (true)'],
    ['a policy added', 'create policy mine on doc for select to xinglin_app using (true)'],
    ['force lifted', 'alter table doc no force row level security'],
    ['row-level security off', 'alter table doc disable row level security'],
    ['a privilege more', 'grant select on _prisma_migrations to xinglin_app'],
    ['a column privilege more', 'grant update(amount) on "order" to xinglin_app'],
  ])('what was changed by hand is put right at the next start: %s', async (_what, sql) => {
    await world.asOwner(sql);
    expect(await world.migrateAgain()).toEqual(['row-level security policies installed']);
    expect(await world.migrateAgain()).toEqual([]);
  });

  test('a model without a table is named', async () => {
    await world.asOwner('drop table outbox');
    await expect(world.migrateAgain()).rejects.toThrow(/Outbox \(outbox\)/);
  });
});
