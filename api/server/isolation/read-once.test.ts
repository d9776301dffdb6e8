// What a list has read is not read again row by row, as happens where a resolver does not say what else is asked of its rows.
import { Prisma } from '@xinglin/prisma';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { full, report } from './figures.ts';
import { choices } from './operations/arguments.ts';
import { leafPaths, modelOf, rootFields } from './operations/paths.ts';
import { send, toOperation } from './operations/run.ts';
import { buildWorld, type World } from './world/build.ts';
import { contextOf } from './world/principals.ts';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ suite: 'once' });
}, 600_000);
afterAll(() => world.close());

/** Those who come to most; on each commit one of them. */
const READERS = full ? /^(t1:any.administrator|t1:expert-done|t3:any.administrator)$/ : /^t1:any.administrator$/;

/** On each commit: rows, the items of a page, and what hangs on those. */
const NEAR = 3;
const depthOf = (selection: string) => selection.split('{').length - 1;

const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

test('no field makes its row be read a second time', { timeout: 600_000 }, async () => {
  const { schema, services } = world.portal;
  const client = services.database.client as unknown as Record<string, { findUniqueOrThrow: (args: never) => Promise<unknown> }>;
  let again = 0;
  for (const model of Object.values(Prisma.ModelName)) {
    const delegate = client[lower(model)];
    if (!delegate) continue;
    const plain = delegate.findUniqueOrThrow.bind(delegate);
    vi.spyOn(delegate, 'findUniqueOrThrow').mockImplementation((args) => {
      again += 1;
      return plain(args);
    });
  }
  const who = world.principals.filter(({ name }) => READERS.test(name));
  const twice = new Set<string>();
  let asked = 0;
  for (const root of rootFields(schema, 'query')) {
    const model = modelOf(schema, root);
    const table = [...world.catalogue.tables.values()].find((each) => each.model.model === model)?.name ?? null;
    const met = new Set<string>();
    for (const path of leafPaths(schema, root).toSorted((one, other) => one.selection.length - other.selection.length)) {
      // Each field once below a root field, by the shortest way that leads to it.
      const field = /on (\w+ \{ \w+)[ }]*$/.exec(path.selection)?.[1] ?? path.selection;
      if (met.has(field) || (!full && depthOf(path.selection) > NEAR)) continue;
      met.add(field);
      const operation = toOperation(schema, path);
      for (const reader of who) {
        const all = choices(root.args, { snapshot: world.snapshot, table, who: reader, secrets: [], others: 0 });
        const own = all.find(({ what }) => what.includes(': own')) ?? all[0];
        again = 0;
        await send(schema, contextOf(services, reader), operation, own?.variables ?? {});
        asked += 1;
        if (again > 0) twice.add(`${root.name} ${path.selection}`);
      }
    }
  }
  report('rows read once', { operations: asked, readers: who.length, twice: twice.size });
  expect([...twice].sort()).toEqual([]);
});
