import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../errors/input.ts';
import { keysetPage, type PageArgs } from './keyset.ts';

interface Row {
  id: string;
  at: number;
}
interface Query {
  where: { AND?: [object, { at: { lte: number }; OR: [object, { id: { lt: string } }] }] };
  take: number;
}

/** What a database does with the query, on rows in memory: newest first, ties by id. */
const listOf = (rows: Row[]) => (args: PageArgs) =>
  keysetPage<Row>(args, {
    sort: { field: 'at', direction: 'desc' },
    where: {},
    count: async () => rows.length,
    find: async (query) => {
      const { where, take } = query as unknown as Query;
      const past = where.AND?.[1];
      return [...rows]
        .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
        .filter((row) => !past || row.at < past.at.lte || (row.at === past.at.lte && row.id < past.OR[1].id.lt))
        .slice(0, take);
    },
  });

test('pages of any size give every row once, in order, however many ties there are', async () => {
  const row = fc.record({ id: fc.uuid(), at: fc.integer({ min: 0, max: 4 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      async (rows, first) => {
        const list = listOf(rows);
        const seen: Row[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof list>> = await list({ first, after });
          seen.push(...page.items);
          after = page.nextCursor;
        } while (after);
        expect(seen).toEqual([...rows].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)));
      },
    ),
  );
});

test.each([0, -1, 101, 1.5, 1e9])('a page of %d rows is refused', async (first) => {
  await expect(listOf([])({ first })).rejects.toBeInstanceOf(InputError);
});

test.each(['', '[]', 'x', '["a"]', '[{"d":"never"},"00000000-0000-7000-8000-000000000000"]', '[1,"no id!"]'])(
  'a cursor that says %j is refused',
  async (text) => {
    const after = Buffer.from(text).toString('base64url') || 'A';
    await expect(listOf([])({ after })).rejects.toMatchObject({ issues: [{ path: 'after', code: 'BAD_CURSOR' }] });
  },
);

test('a cursor whose value has not the type of the column is refused, and what it said is not repeated', async () => {
  const after = Buffer.from(JSON.stringify(['a stranger’s words', '00000000-0000-7000-8000-000000000000'])).toString('base64url');
  const wrong = Object.assign(new Error('Invalid value: a stranger’s words'), { name: 'PrismaClientValidationError' });
  const page = keysetPage<Row>(
    { after },
    {
      sort: { field: 'at', direction: 'desc' },
      where: {},
      count: async () => 0,
      find: () => Promise.reject(wrong),
    },
  );
  await expect(page).rejects.toMatchObject({ code: 'INPUT', message: 'the input is not valid' });
});

test('a list is counted once, and only when its page does not show all of it', async () => {
  const rows = Array.from({ length: 5 }, (_, at) => ({ id: `${at}`, at }));
  let counted = 0;
  const list = (args: PageArgs, found: Row[]) =>
    keysetPage<Row>(args, {
      sort: { field: 'at', direction: 'desc' },
      where: {},
      find: async ({ take }) => found.slice(0, take),
      count: async () => {
        counted += 1;
        return rows.length;
      },
    });
  const whole = await list({ first: 5 }, rows);
  expect([await whole.count(), await whole.count(), counted]).toEqual([5, 5, 0]);
  const part = await list({ first: 4 }, rows);
  expect([await part.count(), await part.count(), counted]).toEqual([5, 5, 1]);
  const last = await list({ first: 4, after: part.nextCursor }, rows.slice(4));
  expect([await last.count(), counted]).toEqual([5, 2]);
});

test('counting goes in the order of the list, past the cap by one, and from its beginning', async () => {
  const asked: object[] = [];
  const where = { stage: 'OPEN' };
  const list = await keysetPage<Row>(
    { first: 1, after: Buffer.from(JSON.stringify([5, '00000000-0000-7000-8000-000000000000'])).toString('base64url') },
    {
      sort: { field: 'at', direction: 'asc' },
      where,
      find: async () => [],
      count: async (query) => {
        asked.push(query);
        return 7;
      },
    },
  );
  expect(await list.count()).toBe(7);
  expect(asked).toEqual([{ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 1_001 }]);
});
