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
  /** Neither it nor what it stands in may be left out. */
  needed: boolean;
  description: string;
}

export const ABSENT = '01990000-0000-7000-8000-00000000dead';

/** All scalar places in the arguments of a field. */
export const leavesOf = (args: readonly GraphQLArgument[]): Leaf[] => {
  const walk = (type: GraphQLInputType, at: readonly string[], inside: boolean, description: string): Leaf[] => {
    const named = getNamedType(type);
    const needed = inside && isNonNullType(type);
    if (isInputObjectType(named))
      return at.length > 4
        ? []
        : Object.values(named.getFields()).flatMap((field) => walk(field.type, [...at, field.name], needed, field.description ?? ''));
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
        needed,
        description,
      },
    ];
  };
  return args.flatMap((arg) => walk(arg.type, [arg.name], true, arg.description ?? ''));
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
  /** Rows that she sees; where it is not known, all of her organisation count as such. */
  sees?: (row: Row) => boolean;
}

/** Rows by table: the same questions are asked of one snapshot thousands of times. */
const sorted = new WeakMap<Snapshot, ReadonlyMap<string, readonly Row[]>>();
const byTable = (snapshot: Snapshot): ReadonlyMap<string, readonly Row[]> => {
  const known = sorted.get(snapshot) ?? Map.groupBy(snapshot, ({ table }) => table.name);
  sorted.set(snapshot, known);
  return known;
};
const rowsIn = (snapshot: Snapshot, table: string | null): readonly Row[] => byTable(snapshot).get(table ?? '') ?? [];

const ownerOf = (row: Row) => row.values[row.table.model.tenantColumn ?? 'tenant_id'] ?? null;
const isAbout = (row: Row, who: Principal) => who.tenant !== null && ownerOf(row) === who.tenant.id;

const namesakes = new WeakMap<Snapshot, ReadonlyMap<string | undefined, readonly Row[]>>();

/** Whether a row of her organisation has the id: her dossier has that of the submission behind it. */
export const isHers = (snapshot: Snapshot, who: Principal, id: string): boolean => {
  const known = namesakes.get(snapshot) ?? Map.groupBy(snapshot, idOf);
  namesakes.set(snapshot, known);
  return known.get(id)?.some((row) => isAbout(row, who)) ?? false;
};

const shifts = new Map<string, number>();
const shiftOf = ({ name }: Principal): number => {
  const known = shifts.get(name) ?? createHash('sha256').update(name).digest()[0] ?? 0;
  shifts.set(name, known);
  return known;
};

/** Her organisation's rows that she sees, those that are hidden from her, and everybody else's. */
const sides = (rows: readonly Row[], { who, sees = () => true }: Ground) => {
  const near = Map.groupBy(rows, (row) => (isAbout(row, who) ? (sees(row) ? 'own' : 'hidden') : sees(row) ? 'shown' : 'foreign'));
  return (side: 'own' | 'hidden' | 'shown' | 'foreign') => near.get(side) ?? [];
};

/** Some of a list, others of it for others who ask: rows next to each other are alike, and all of them are wanted by somebody. */
const someOf = <T>(list: readonly T[], most: number, shift: number): T[] => {
  if (list.length <= most) return [...list];
  const step = Math.floor(list.length / most);
  return Array.from({ length: most }, (_, index) => list[(shift + index * step) % list.length] as T);
};

/** Ids of every kind: own, hidden, shown by others, foreign, withdrawn, of another type, absent and nonsense. */
export const ids = (ground: Ground): { what: string; id: string; foreign: boolean }[] => {
  const { snapshot, table, who, others } = ground;
  const side = sides(rowsIn(snapshot, table).filter(idOf), ground);
  const tables = [...byTable(snapshot).keys()].filter((name) => name !== table);
  const shift = shiftOf(who);
  const some = Array.from({ length: Math.min(others, tables.length) }, (_, index) => tables[(shift + index) % tables.length]);
  const alien = some.flatMap((name) => {
    const theirs = rowsIn(snapshot, name ?? null).filter(({ values }) => values.id);
    return [theirs.find((row) => isAbout(row, who)), theirs.find((row) => !isAbout(row, who))];
  });
  const named = (what: string, list: readonly (Row | undefined)[], strange: boolean) =>
    list.flatMap((row) => (idOf(row) ? [{ what: `${what} ${row?.table.name}`, id: idOf(row) ?? '', foreign: strange }] : []));
  // Rows 0 and 1 are shown to a neighbour; row 2 was and is no more.
  // An odd step: columns that are empty in every second row must not be empty in all that are picked.
  const foreign = [...side('shown'), ...side('foreign')];
  const step = Math.floor(foreign.length / 6) | 1;
  const spread = foreign.filter((_, index) => index % step === shift % step);
  const own = named('own', someOf(side('own'), 8, shift), false);
  return [
    ...own.slice(0, 3),
    ...named('hidden', someOf(side('hidden'), 2, shift), true),
    ...named('shown', side('shown').slice(0, 1), true),
    ...named('foreign', spread.slice(0, 6), true),
    ...own.slice(3),
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

/** What a text may be looked for in: rows of the table, or, where the field is about many, of some tables. */
const searched = ({ snapshot, table, who, others }: Ground): readonly Row[] =>
  table === null
    ? someOf([...byTable(snapshot).keys()], others * 4, shiftOf(who)).flatMap((name) => rowsIn(snapshot, name))
    : rowsIn(snapshot, table);

/** Questions that would tell something of a foreign row if filters looked at it, each with a twin about nothing. */
const probes = (leaf: Leaf, ground: Ground): { what: string; value: unknown; twin?: unknown }[] => {
  const side = sides(searched(ground), ground);
  const shift = shiftOf(ground.who);
  const most = ground.table === null ? ground.others * 2 : 2;
  const [own, hidden, foreign] = [side('own'), side('hidden'), side('foreign')].map((rows) => someOf(rows, most, shift)) as [
    Row[],
    Row[],
    Row[],
  ];
  if (leaf.type === 'String') {
    return [
      ...own.slice(0, most / 2).flatMap((row) =>
        textsOf(row)
          .slice(0, 2)
          .map((value) => ({ what: 'text of an own row', value })),
      ),
      ...[...hidden, ...foreign].flatMap((row) =>
        textsOf(row)
          .slice(0, 4)
          .map((value) => ({ what: `text of a foreign or hidden ${row.table.name}`, value, twin: stranger(value) })),
      ),
      ...ground.secrets.map((value) => ({ what: 'a secret', value })),
      ...[...hidden, ...foreign]
        .slice(0, 1)
        .flatMap((row) => forgedCursors(row).map((value) => ({ what: 'a cursor at a foreign row', value }))),
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

/** `roundId` is most likely an id of `review_round`, whatever the field answers with; an `entryId` may be one of several tables. */
const tablesOf = (leaf: Leaf, { snapshot, table }: Ground): readonly (string | null)[] => {
  const name = (leaf.at.at(-1) ?? '').replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (['id', 'ids', ''].includes(name)) return [table];
  // A list of what hangs on something is asked for by the link that it hangs by.
  const hangsOn = rowsIn(snapshot, table)[0]?.table.links.find(({ columns }) => columns.includes(`${name}_id`));
  if (hangsOn) return [hangsOn.to];
  const fitting = [...byTable(snapshot)].flatMap(([each, [row]]) =>
    (each === name || each.endsWith(`_${name}`)) && row?.table.model.class !== 'system' ? [each] : [],
  );
  return fitting.length > 0 ? fitting.sort((one, other) => one.length - other.length) : [table];
};
const tableOf = (leaf: Leaf, ground: Ground): string | null => tablesOf(leaf, ground)[0] ?? null;

/** Of rows that stand together, those of one number belong to each other. */
const ownId = (leaf: Leaf, ground: Ground, at = 0): string => {
  const side = sides(rowsIn(ground.snapshot, tableOf(leaf, ground)).filter(idOf), ground);
  return idOf(side('own')[at] ?? side('hidden')[at]) ?? ABSENT;
};
const fitting = (leaf: Leaf): unknown => {
  if (leaf.type === 'Int') return 1;
  if (leaf.type === 'Boolean') return true;
  if (leaf.type === 'DateTime') return '2104-01-01T00:00:00.000Z';
  return leaf.type.startsWith('enum:') ? leaf.type.slice(5).split('|')[0] : 'world';
};

/** Every argument tried in every way, one at a time, with the others left out or, where required, filled plainly. */
export const choices = (args: readonly GraphQLArgument[], ground: Ground): Choice[] => {
  const leaves = leavesOf(args);
  const needed = leaves.filter((leaf) => leaf.needed);
  const filled = (at: number) =>
    needed.reduce<Record<string, unknown>>(
      (all, leaf) => put(all, leaf.at, wrap(leaf, leaf.type === 'ID' ? ownId(leaf, ground, at) : fitting(leaf))),
      Object.fromEntries(args.filter(({ type }) => isNonNullType(type) && isInputObjectType(type.ofType)).map(({ name }) => [name, {}])),
    );
  const plain = filled(0);
  const together =
    needed.filter(({ type }) => type === 'ID').length < 2
      ? []
      : [1, 2, 3, 4, 5, 6, 7].map((at): Choice => ({ what: `own together ${at}`, variables: filled(at) }));
  const withId = leaves
    .filter(({ type }) => type === 'ID')
    .flatMap((leaf) =>
      tablesOf(leaf, ground)
        .flatMap((table, index) => ids({ ...ground, table, others: index === 0 ? ground.others : 0 }))
        .map(
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
  return [{ what: 'plain', variables: plain }, ...together, ...withId, ...withProbe];
};
