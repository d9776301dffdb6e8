// Pages by (sort value, id) instead of an offset: page 1,000 costs what page 1 costs.
import { InputError } from '../errors/input.ts';

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  /** Resolved only when asked for, and once. */
  count: () => Promise<number>;
}

export const MAX_PAGE = 100;
/** Counting stops here; beyond it the portal says "1000+". */
export const COUNT_CAP = 1_000;

type Value = string | number | Date | null;
interface Position {
  value: Value;
  id: string;
}

const encode = ({ value, id }: Position) =>
  Buffer.from(JSON.stringify([value instanceof Date ? { d: value.toISOString() } : value, id])).toString('base64url');

const decode = (cursor: string): Position => {
  try {
    const [raw, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    const value = raw && typeof raw === 'object' && 'd' in raw ? new Date(String(raw.d)) : (raw as Value);
    if (typeof id !== 'string' || !/^[0-9a-f-]{1,64}$/.test(id)) throw new Error('id');
    if (value !== null && !['string', 'number'].includes(typeof value) && !(value instanceof Date)) throw new Error('value');
    if (value instanceof Date && Number.isNaN(value.getTime())) throw new Error('date');
    return { value, id };
  } catch {
    throw badCursor();
  }
};

const badCursor = () => new InputError([{ path: 'after', code: 'BAD_CURSOR', message: 'not a cursor of this list' }]);

/** What the client and the database say of a value that has not the column's type. */
const wrongType = new Set(['P2007', 'P2023', '22P02', '22007', '22003']);
const isWrongType = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'PrismaClientValidationError' || wrongType.has(String((error as { code?: unknown }).code)));

interface ListQuery {
  where: object;
  orderBy: object[];
  take: number;
}

interface Options<Row> {
  /** Column that sorts the list; ties go by id in the same direction. It may not be null. */
  sort: { field: keyof Row & string; direction: 'asc' | 'desc' };
  /** Column that tells rows apart; `id` unless said. */
  key?: keyof Row & string;
  where: object;
  find: (query: ListQuery) => Promise<Row[]>;
  /** In the list's order: in that of the key, which Prisma takes without one, all rows are sorted before counting stops. */
  count: (query: ListQuery) => Promise<number>;
}

/** One page of a list, newest 20 unless asked otherwise, 100 at most. */
export const keysetPage = async <Row extends object>(args: PageArgs, options: Options<Row>): Promise<Page<Row>> => {
  const first = args.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) {
    throw new InputError([{ path: 'first', code: 'PAGE_SIZE', message: `first must lie between 1 and ${MAX_PAGE}` }]);
  }
  const { field, direction } = options.sort;
  const key = options.key ?? ('id' as keyof Row & string);
  const past = direction === 'desc' ? 'lt' : 'gt';
  const from = args.after ? decode(args.after) : undefined;
  // `lte` narrows the index range; the OR only sorts out the ties at its edge (performance.md, section 5).
  const after = from && {
    [field]: { [`${past}e`]: from.value },
    OR: [{ [field]: { [past]: from.value } }, { [key]: { [past]: from.id } }],
  };
  const query = {
    where: after ? { AND: [options.where, after] } : options.where,
    orderBy: [{ [field]: direction }, { [key]: direction }],
    take: first + 1,
  };
  const rows = await options.find(query).catch((error: unknown) => {
    // A cursor of another list, or one made by hand: its value has not this column's type.
    if (after && isWrongType(error)) throw badCursor();
    throw error;
  });
  const items = rows.slice(0, first);
  const last = items.at(-1);
  let counted: Promise<number> | undefined;
  // Whoever sees the whole list on its first page need not ask how long it is.
  const count = async () =>
    after || rows.length > first ? options.count({ where: options.where, orderBy: query.orderBy, take: COUNT_CAP + 1 }) : rows.length;
  return {
    items,
    nextCursor: rows.length > first && last ? encode({ value: last[field] as Value, id: String(last[key]) }) : null,
    count: () => {
      counted ??= count();
      return counted;
    },
  };
};
