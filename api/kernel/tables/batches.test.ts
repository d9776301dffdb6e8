import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf } from './batches.ts';

interface Row {
  id: string;
  at: number;
}
type Condition = Record<string, { gte?: number; lte?: number; gt?: number | string; lt?: number | string }>;

const meets = (row: Row, condition: Condition): boolean =>
  Object.entries(condition).every(([field, { gte, lte, gt, lt }]) => {
    const value = row[field as keyof Row];
    return (
      (gte === undefined || Number(value) >= gte) &&
      (lte === undefined || Number(value) <= lte) &&
      (gt === undefined || value > gt) &&
      (lt === undefined || value < lt)
    );
  });

/** A database in small: what the filter says, in the order that was asked for. */
const answers = (rows: readonly Row[], direction: 'asc' | 'desc') => async (query: { where: object; take: number }) => {
  const { AND } = query.where as { AND?: [object, Record<string, unknown>] };
  const { OR, ...edge } = (AND?.[1] ?? {}) as { OR?: Condition[] } & Condition;
  const kept = rows.filter((row) => meets(row, edge) && (!OR || OR.some((each) => meets(row, each))));
  const sign = direction === 'asc' ? 1 : -1;
  return kept.sort((a, b) => sign * (a.at - b.at || (a.id < b.id ? -1 : 1))).slice(0, query.take);
};

test('a list longer than a batch comes whole, in order, each row once, however many share a value', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 0, maxLength: 1_700 }),
      fc.constantFrom('asc' as const, 'desc' as const),
      async (values, direction) => {
        const rows = values.map((at, n) => ({ id: String(n).padStart(5, '0'), at }));
        const seen: Row[] = [];
        for await (const batch of batchesOf<Row>({ sort: { field: 'at', direction }, where: {}, find: answers(rows, direction) })) {
          expect(batch.length).toBeGreaterThan(0);
          seen.push(...batch);
        }
        expect(seen).toEqual(await answers(rows, direction)({ where: {}, take: rows.length }));
      },
    ),
    { numRuns: 25 },
  );
});
