interface Options<Row> {
  /** Column that sorts the list; ties go by key in the same direction. It may not be null. */
  sort: { field: keyof Row & string; direction: 'asc' | 'desc' };
  /** Column that tells rows apart; `id` unless said. */
  key?: keyof Row & string;
  /** With allowed() first. */
  where: object;
  find: (query: { where: object; orderBy: object[]; take: number }) => Promise<Row[]>;
}

/** Rows fetched at once: enough to be quick, few enough to leave the process to others in between. */
const BATCH = 500;

/** A whole list in batches, each as quick as the first (see paging/keyset.ts). */
export async function* batchesOf<Row extends object>({ sort, key, where, find }: Options<Row>): AsyncGenerator<readonly Row[]> {
  const { field, direction } = sort;
  const tie = key ?? ('id' as keyof Row & string);
  const past = direction === 'desc' ? 'lt' : 'gt';
  let last: Row | undefined;
  do {
    const after = last && {
      [field]: { [`${past}e`]: last[field] },
      OR: [{ [field]: { [past]: last[field] } }, ...(tie === field ? [] : [{ [tie]: { [past]: last[tie] } }])],
    };
    const batch = await find({
      where: after ? { AND: [where, after] } : where,
      orderBy: tie === field ? [{ [field]: direction }] : [{ [field]: direction }, { [tie]: direction }],
      take: BATCH,
    });
    if (batch.length > 0) yield batch;
    last = batch.length === BATCH ? batch.at(-1) : undefined;
  } while (last);
}
