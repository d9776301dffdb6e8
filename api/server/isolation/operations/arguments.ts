// Arguments by type: what any client could put there, and what an attacker would.
import { createHash } from 'node:crypto';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Principal } from '../world/principals.ts';
import type { Row, Snapshot } from '../world/snapshot.ts';

export interface Choice {
  /** What the values are meant to try, for reports: own id, foreign id … */
  what: string;
  variables: Record<string, unknown>;
  /** The same question about nothing: its answer must not differ. */
  twin?: Record<string, unknown>;
}
export interface Leaf {
  /** Way to the value in the variables. */
  at: readonly string[];
  type: string;
  list: boolean;
}

export const ABSENT = '01990000-0000-7000-8000-00000000dead';

/** All scalar places in the arguments of a field. */
export const leavesOf = (args: readonly GraphQLArgument[]): Leaf[] => {
  const walk = (type: GraphQLInputType, at: readonly string[]): Leaf[] => {
    const named = getNamedType(type);
    if (isInputObjectType(named))
      return at.length > 4 ? [] : Object.values(named.getFields()).flatMap((field) => walk(field.type, [...at, field.name]));
    const bare = isNonNullType(type) ? type.ofType : type;
    return [
      {
        at,
        type: isEnumType(named)
          ? `enum:${named
              .getValues()
              .map(({ name }) => name)
              .join('|')}`
          : named.name,
        list: isListType(bare),
      },
    ];
  };
  return args.flatMap((arg) => walk(arg.type, [arg.name]));
};

export const put = (variables: Record<string, unknown>, at: readonly string[], value: unknown): Record<string, unknown> => {
  const [head = '', ...rest] = at;
  const inner = rest.length > 0 ? put((variables[head] as Record<string, unknown> | undefined) ?? {}, rest, value) : value;
  return { ...variables, [head]: inner };
};

export const required = (args: readonly GraphQLArgument[]): boolean => args.some(({ type }) => isNonNullType(type));

const idOf = (row: Row | undefined) => (row ? String(row.values.id ?? row.values.seq ?? '') : undefined);
const textsOf = (row: Row): string[] =>
  Object.values(row.values).filter((value): value is string => typeof value === 'string' && value.startsWith('⟦'));

export interface Ground {
  snapshot: Snapshot;
  /** Table that the field is about, if known. */
  table: string | null;
  who: Principal;
  /** Secrets that open something to whoever has them. */
  secrets: readonly string[];
  /** Other tables to take ids from: a few, or all of them. */
  others: number;
}

const ownerOf = (row: Row) => row.values[row.table.model.tenantColumn ?? 'tenant_id'] ?? null;
const isAbout = (row: Row, who: Principal) => who.tenant !== null && ownerOf(row) === who.tenant.id;

/** Ids of every kind: own, foreign, withdrawn, of another type, absent and nonsense. */
export const ids = ({ snapshot, table, who, others }: Ground): { what: string; id: string; foreign: boolean }[] => {
  const rows = snapshot.filter((row) => idOf(row) && row.table.name === table);
  const own = rows.filter((row) => isAbout(row, who));
  const foreign = rows.filter((row) => !isAbout(row, who));
  const tables = [...new Set(snapshot.map((row) => row.table.name))].filter((name) => name !== table);
  const shift = createHash('sha256').update(who.name).digest()[0] ?? 0;
  const some = Array.from({ length: Math.min(others, tables.length) }, (_, index) => tables[(shift + index) % tables.length]);
  const alien = some.flatMap((name) => {
    const theirs = snapshot.filter((row) => row.table.name === name && row.values.id);
    return [theirs.find((row) => isAbout(row, who)), theirs.find((row) => !isAbout(row, who))];
  });
  const named = (what: string, list: readonly (Row | undefined)[], strange: boolean) =>
    list.flatMap((row) => (idOf(row) ? [{ what: `${what} ${row?.table.name}`, id: idOf(row) ?? '', foreign: strange }] : []));
  // Rows 0 and 1 are shown to a neighbour; row 2 was and is no more.
  // An odd step: columns that are empty in every second row must not be empty in all that are picked.
  const step = Math.floor(foreign.length / 6) | 1;
  const spread = foreign.filter((_, index) => index % step === shift % step);
  return [
    ...named('own', own.slice(0, 3), false),
    ...named('foreign', spread.slice(0, 6), true),
    ...named('other type', alien, true),
    { what: 'absent', id: ABSENT, foreign: false },
    { what: 'malformed', id: "x' or true--", foreign: false },
  ];
};

const stranger = (text: string) => `⟦nothing.${createHash('sha256').update(text).digest('hex').slice(0, text.length)}⟧`;

/** Positions in a list, at a row that is not in it: by its text, its moment and its number. */
const forgedCursors = (row: Row): string[] => {
  const moment = Object.values(row.values).find((value) => typeof value === 'string' && /^21\d\d-/.test(value));
  const number = Object.values(row.values).find((value) => typeof value === 'number');
  return [textsOf(row)[0], moment && { d: moment }, number].flatMap((value) =>
    value === undefined ? [] : [Buffer.from(JSON.stringify([value, idOf(row) ?? ABSENT])).toString('base64url')],
  );
};

/** Questions that would tell something of a foreign row if filters looked at it, each with a twin about nothing. */
const probes = (leaf: Leaf, ground: Ground): { what: string; value: unknown; twin?: unknown }[] => {
  const foreign = ground.snapshot.filter((row) => row.table.name === ground.table && !isAbout(row, ground.who)).slice(0, 2);
  const own = ground.snapshot.filter((row) => row.table.name === ground.table && isAbout(row, ground.who)).slice(0, 1);
  if (leaf.type === 'String') {
    return [
      ...own.flatMap((row) =>
        textsOf(row)
          .slice(0, 2)
          .map((value) => ({ what: 'text of an own row', value })),
      ),
      ...foreign.flatMap((row) =>
        textsOf(row)
          .slice(0, 4)
          .map((value) => ({ what: 'text of a foreign row', value, twin: stranger(value) })),
      ),
      ...ground.secrets.map((value) => ({ what: 'a secret', value })),
      ...foreign.slice(0, 1).flatMap((row) => forgedCursors(row).map((value) => ({ what: 'a cursor at a foreign row', value }))),
      { what: 'a piece of every mark', value: 't0' },
      { what: 'a wildcard', value: '%' },
      { what: 'nothing', value: '' },
    ];
  }
  if (leaf.type === 'DateTime')
    return [
      { what: 'a foreign year', value: '2104-01-01T00:00:00.000Z' },
      { what: 'long ago', value: '1970-01-01' },
    ];
  if (leaf.type === 'Boolean')
    return [
      { what: 'true', value: true },
      { what: 'false', value: false },
    ];
  if (leaf.type === 'Int') return [0, -1, 1, 100, 1_000_000_000].map((value) => ({ what: String(value), value }));
  if (leaf.type.startsWith('enum:'))
    return leaf.type
      .slice(5)
      .split('|')
      .map((value) => ({ what: value, value }));
  return [];
};

const wrap = (leaf: Leaf, value: unknown) => (leaf.list ? [value] : value);

/** `roundId` is most likely an id of `review_round`, whatever the field answers with. */
const tableOf = (leaf: Leaf, { snapshot, table }: Ground): string | null => {
  const name = (leaf.at.at(-1) ?? '').replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (['id', 'ids', ''].includes(name)) return table;
  const fitting = [...new Set(snapshot.map((row) => row.table.name))].filter((each) => each === name || each.endsWith(`_${name}`));
  return fitting.sort((one, other) => one.length - other.length)[0] ?? table;
};

const ownId = (leaf: Leaf, ground: Ground): string =>
  idOf(ground.snapshot.find((row) => row.table.name === tableOf(leaf, ground) && isAbout(row, ground.who) && idOf(row))) ?? ABSENT;

/** Every argument tried in every way, one at a time, with the others left out or, where required, filled plainly. */
export const choices = (args: readonly GraphQLArgument[], ground: Ground): Choice[] => {
  const leaves = leavesOf(args);
  const plain = leaves
    .filter(({ at }) => isNonNullType(args.find(({ name }) => name === at[0])?.type))
    .reduce<Record<string, unknown>>((all, leaf) => {
      const value = leaf.type === 'ID' ? ownId(leaf, ground) : leaf.type === 'Int' ? 1 : leaf.type === 'Boolean' ? true : 'world';
      return put(all, leaf.at, wrap(leaf, value));
    }, {});
  const withId = leaves
    .filter(({ type }) => type === 'ID')
    .flatMap((leaf) =>
      ids({ ...ground, table: tableOf(leaf, ground) }).map(
        ({ what, id, foreign }): Choice => ({
          what: `${leaf.at.join('.')}: ${what}`,
          variables: put(plain, leaf.at, wrap(leaf, id)),
          ...(foreign ? { twin: put(plain, leaf.at, wrap(leaf, ABSENT)) } : {}),
        }),
      ),
    );
  const withProbe = leaves
    .filter(({ type }) => type !== 'ID')
    .flatMap((leaf) =>
      probes(leaf, ground).map(
        ({ what, value, twin }): Choice => ({
          what: `${leaf.at.join('.')}: ${what}`,
          variables: put(plain, leaf.at, wrap(leaf, value)),
          ...(twin === undefined ? {} : { twin: put(plain, leaf.at, wrap(leaf, twin)) }),
        }),
      ),
    );
  return [{ what: 'plain', variables: plain }, ...withId, ...withProbe];
};
