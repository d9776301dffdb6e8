// One list out of many tables, in the order of their days: every source is asked for its next few rows only, so that a page
// costs the same wherever it stands.

import type { Context } from '@xinglin/kernel/context';
import { wrongField } from '@xinglin/kernel/errors/input';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import type { AlertWish } from '../../shared/alert-filter.ts';
import { type AlertKind, alertKindNames, alertKinds } from '../../shared/alerts.ts';
import { asDay } from '../days.ts';
import type { Source } from './source.ts';
import { rowsOf, sourcesFor } from './sources.ts';

export interface Alert {
  id: string;
  kind: AlertKind;
  title: string;
  note: string;
  link: string;
  /** The day by which it wanted attention. */
  on: Date;
  overdue: boolean;
  /** The value of the source's own column, for the next page. */
  value: Date;
}

interface Position {
  on: Date;
  kind: AlertKind;
  value: Date;
  id: string;
}

const DAY_MS = 86_400_000;
const before = (day: Date): Date => new Date(day.getTime() - DAY_MS);

export const cursorOf = ({ on, kind, value, id }: Position): string =>
  Buffer.from(JSON.stringify([dayText(on), kind, dayText(value), id])).toString('base64url');

export const positionOf = (cursor: string): Position => {
  try {
    const [on, kind, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[];
    const position = { on: asDay(on ?? ''), kind: kind as AlertKind, value: asDay(value ?? ''), id: id ?? '' };
    if (!(position.kind in alertKinds) || !/^[0-9a-f-]{36}$/.test(position.id)) throw new Error('cursor');
    if (Number.isNaN(position.on.getTime()) || Number.isNaN(position.value.getTime())) throw new Error('cursor');
    return position;
  } catch {
    throw wrongField('after', 'BAD_CURSOR');
  }
};

const order = (kind: AlertKind): number => alertKindNames.indexOf(kind);

/** The rows of a source that come after a position of the whole list. */
const past = ({ kind, field, upTo }: Source, { on, ...at }: Position): object => {
  if (kind === at.kind) return { OR: [{ [field]: { gt: at.value } }, { [field]: at.value, id: { gt: at.id } }] };
  return { [field]: { gt: upTo(order(kind) > order(at.kind) ? before(on) : on) } };
};

/** OVERDUE and DUE as a filter on a source's own column. */
const inState = ({ field, upTo }: Source, state: AlertWish['state'], today: Date): object => {
  if (!state) return {};
  const yesterday = upTo(before(today));
  return { [field]: state === 'OVERDUE' ? { lte: yesterday } : { gt: yesterday } };
};

type Row = { id: string; tenantId: string } & Record<string, unknown>;
interface Delegate {
  findMany(args: object): Promise<Row[]>;
  count(args: object): Promise<number>;
}
const delegateOf = (ctx: Context, model: string): Delegate =>
  (ctx.db as unknown as Record<string, Delegate>)[model.charAt(0).toLowerCase() + model.slice(1)] as Delegate;

const wanted = (ctx: Context, { group, kinds }: AlertWish): Source[] =>
  sourcesFor(ctx).filter(({ kind }) => (!group || alertKinds[kind] === group) && (!kinds?.length || kinds.includes(kind)));

/** The next `take` alerts of the whole list, earliest day first. */
export const nextAlerts = async (ctx: Context, wish: AlertWish, after: Position | null, take: number): Promise<Alert[]> => {
  const today = todayIn(ctx.now());
  const found: Alert[] = [];
  for (const source of wanted(ctx, wish)) {
    const { kind, model, field, dayOf, select, show } = source;
    const rows = await delegateOf(ctx, model).findMany({
      where: { AND: [rowsOf(ctx, source), inState(source, wish.state, today), after ? past(source, after) : {}] },
      select,
      orderBy: [{ [field]: 'asc' }, { id: 'asc' }],
      take,
    });
    for (const row of rows) {
      const value = row[field] as Date;
      const on = dayOf(value);
      found.push({ ...show(row as never, row.tenantId === ctx.viewer.tenantId), id: row.id, kind, on, overdue: on < today, value });
    }
  }
  found.sort(
    (one, other) =>
      one.on.getTime() - other.on.getTime() ||
      order(one.kind) - order(other.kind) ||
      one.value.getTime() - other.value.getTime() ||
      (one.id < other.id ? -1 : 1),
  );
  return found.slice(0, take);
};

export interface Count {
  kind: AlertKind;
  overdue: number;
  all: number;
}

/** How many there are of each kind, counted up to `most`. */
export const countAlerts = async (ctx: Context, wish: AlertWish, most: number): Promise<Count[]> => {
  const today = todayIn(ctx.now());
  const counts: Count[] = [];
  for (const source of wanted(ctx, wish)) {
    const count = (state: AlertWish['state']) =>
      delegateOf(ctx, source.model).count({ where: { AND: [rowsOf(ctx, source), inState(source, state, today)] }, take: most });
    const overdue = wish.state === 'DUE' ? 0 : await count('OVERDUE');
    const near = wish.state === 'OVERDUE' ? 0 : await count('DUE');
    if (overdue + near > 0) counts.push({ kind: source.kind, overdue, all: overdue + near });
  }
  return counts;
};
