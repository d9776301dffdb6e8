// Finds an input that an act accepts, by listening to what its refusals say: no act is named, and none needs to be.
import { type GraphQLField, type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { creditCodeAt } from '../world/keys.ts';
import type { Principal } from '../world/principals.ts';
import type { Row, Snapshot } from '../world/snapshot.ts';
import { type Leaf, leavesOf, put } from './arguments.ts';
import type { Answer } from './run.ts';

type Variables = Record<string, unknown>;

export interface Solution {
  variables: Variables;
  /** Where ids stand, with the table that the accepted one is from. */
  ids: readonly { leaf: Leaf; table: string }[];
  leaves: readonly Leaf[];
  answer: Answer;
}
export interface Solving {
  root: GraphQLField<unknown, unknown>;
  snapshot: Snapshot;
  who: Principal;
  /** Table behind the result, if known. */
  table: string | null;
  /** Further texts worth trying: secrets, keys of roles. */
  words: readonly string[];
  /** Values known to be right, by way to the place; looking goes on around them. */
  given: Readonly<Record<string, unknown>>;
  send: (variables: Variables) => Promise<Answer>;
  /** How often it may be tried. */
  attempts: number;
}

const words = (serial: number): string[] => [
  `Name of it ${serial}`,
  `someone-${serial}@example.cn`,
  '13800138000',
  creditCodeAt(900_000 + serial),
  '11',
  '2030-01-31',
  'a.pdf',
  'Because it must be so',
  'Unlikely-horse-battery-77',
  'a=b',
  'world',
  'enterprise',
  'other',
];

const snake = (name: string) => name.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** Words of a closed list as a place's own description tells them: `FOR, AGAINST or ABSTAIN`. */
const wordsIn = (description: string): string[] => description.match(/\b[A-Z][A-Z_]{2,}\b/g) ?? [];
/** Words of a closed list that a column of this name has, in the table behind the answer. */
const wordsOf = (leaf: Leaf, { snapshot, table }: Solving): readonly string[] => {
  const column = snake(leaf.at.at(-1) ?? '');
  const tables = [...new Set(snapshot.map((row) => row.table))].filter(({ words: lists }) => lists.has(column));
  return tables.find(({ name }) => table === null || name === table)?.words.get(column) ?? [];
};
const dates = ['2190-01-31', '2190-01-31T00:00:00Z', '2030-01-31', '2030-01-31T00:00:00Z'];

const isRequired = (args: GraphQLField<unknown, unknown>['args'], at: readonly string[]): boolean => {
  let type: GraphQLInputType | undefined = args.find(({ name }) => name === at[0])?.type;
  for (const name of at.slice(1)) {
    if (!type || !isNonNullType(type)) return false;
    const inner: GraphQLInputType = isListType(type.ofType) ? type.ofType.ofType : type.ofType;
    const bare = isNonNullType(inner) ? inner.ofType : inner;
    type = isInputObjectType(bare) ? bare.getFields()[name]?.type : undefined;
  }
  return type !== undefined && isNonNullType(type);
};

/** Rows whose ids this place most likely takes, the likeliest first. */
const candidates = (leaf: Leaf, { root, snapshot, who, table }: Solving): Row[] => {
  const inName = (of: string) => root.name.toLowerCase().includes(of.replaceAll('_', ''));
  const name = snake(leaf.at.at(-1) ?? '');
  const score = (row: Row): number => {
    const { name: of, model } = row.table;
    const owned = who.tenant ? row.values[model.tenantColumn ?? 'tenant_id'] === who.tenant.id : false;
    const mine = who.userId !== null && Object.values(row.values).includes(who.userId);
    const fits =
      of === name || of.endsWith(name) || (name === 'organisation' && of === 'organisation_card')
        ? 8
        : (name === 'id' || name === 'ids') && (of === table || inName(of))
          ? 6
          : 0;
    return fits * 10 + (mine ? 6 : 0) + (owned ? 3 : 0);
  };
  const scored = snapshot.filter(({ values }) => typeof values.id === 'string').map((row) => ({ row, score: score(row) }));
  const best = scored.sort((one, other) => other.score - one.score);
  const likely = best.filter((each) => each.score >= 60).slice(0, 30);
  const rest = new Map<string, Row[]>();
  for (const { row } of best) {
    const some = rest.get(row.table.name);
    if (!some) rest.set(row.table.name, [row]);
    else if (some.length < 2) some.push(row);
  }
  return [...likely.map(({ row }) => row), ...[...rest.values()].flat()];
};

interface Reply {
  __typename?: string;
  code?: string;
  issues?: readonly { path: string; message: string }[];
  currentVersion?: number;
}

export const solve = async (solving: Solving): Promise<Solution | { refused: string }> => {
  const { root, send, attempts } = solving;
  const leaves = leavesOf(root.args);
  const at = new Map<string, number>();
  const keyOf = (leaf: Leaf) => leaf.at.join('.');
  const known = Object.entries(solving.given);
  const isGiven = (leaf: Leaf) => known.some(([key]) => key === keyOf(leaf) || keyOf(leaf).startsWith(`${key}.`));
  const rowOf = (id: string) => solving.snapshot.find(({ values }) => values.id === id);
  const givenRow = (leaf: Leaf): Row | undefined => {
    const value = solving.given[keyOf(leaf)];
    const id: unknown = Array.isArray(value) ? value[0] : value;
    return typeof id === 'string' ? rowOf(id) : undefined;
  };
  const ranked = new Map(
    leaves
      .filter(({ type }) => type === 'ID')
      .map((leaf) => {
        const row = givenRow(leaf);
        return [keyOf(leaf), row ? [row] : candidates(leaf, solving)];
      }),
  );
  const options = new Map<string, string[]>();
  const used = new Set(leaves.filter((leaf) => isRequired(root.args, leaf.at) || isGiven(leaf)).map(keyOf));
  let serial = 0;
  let versionSaid: number | undefined;
  let turns = 0;
  /** Texts that were put right once; they stay. */
  const settled = new Set<string>();
  /** Like a counter of several digits, so that all pairs come up. */
  const turnIds = (ids: readonly Leaf[]) => {
    versionSaid = undefined;
    turns += 1;
    let rest = turns;
    for (const leaf of ids) {
      const size = ids.length > 1 ? Math.min(10, ranked.get(keyOf(leaf))?.length ?? 1) : (ranked.get(keyOf(leaf))?.length ?? 1);
      at.set(keyOf(leaf), rest % size);
      rest = Math.floor(rest / size);
    }
  };

  const rowAt = (leaf: Leaf): Row | undefined => {
    const rows = ranked.get(keyOf(leaf)) ?? [];
    return rows[(at.get(keyOf(leaf)) ?? 0) % Math.max(1, rows.length)];
  };
  const chosen = (leaf: Leaf): unknown => {
    const key = keyOf(leaf);
    if (leaf.type === 'ID') return rowAt(leaf)?.values.id;
    if (leaf.type === 'Boolean') return true;
    if (leaf.type === 'DateTime') return '2030-01-31T00:00:00.000Z';
    if (leaf.type.startsWith('enum:')) return leaf.type.slice(5).split('|')[0];
    if (leaf.type === 'Int') {
      if (versionSaid !== undefined) return versionSaid;
      const near = leaves.filter((other) => other.type === 'ID' && other.at.slice(0, -1).join() === leaf.at.slice(0, -1).join());
      const beside = near.find((other) => other.at.at(-1) === 'id') ?? near[0];
      const tried = [1, 7, 30, 90, 365][at.get(keyOf(leaf)) ?? 0];
      return at.has(keyOf(leaf)) ? (tried ?? 1) : ((beside && rowAt(beside)?.values.version) ?? 1);
    }
    const said = options.get(key) ?? [...words(serial), ...solving.words];
    return said[(at.get(key) ?? 0) % said.length];
  };
  /** Inputs that must be there, though nothing in them must. */
  const empty = Object.fromEntries(
    root.args.filter(({ type }) => isNonNullType(type) && isInputObjectType(type.ofType)).map(({ name }) => [name, {}]),
  );
  const build = () => {
    const tried = leaves
      .filter((leaf) => used.has(keyOf(leaf)) && !isGiven(leaf))
      .reduce<Variables>((all, leaf) => put(all, leaf.at, leaf.list ? [chosen(leaf)] : chosen(leaf)), empty);
    return known.reduce<Variables>((all, [key, value]) => put(all, key.split('.'), value), tried);
  };
  const advance = (leaf: Leaf) => at.set(keyOf(leaf), (at.get(keyOf(leaf)) ?? 0) + 1);

  let last = 'no answer';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    serial += 1;
    const variables = build();
    const answer = await send(variables);
    const reply = (answer.value.data?.[root.name] ?? {}) as Reply;
    const errors = answer.value.errors?.map(({ message }) => message).join('; ');
    last =
      errors ??
      `${reply.__typename ?? 'nothing'} ${reply.code ?? ''} ${reply.issues?.map(({ path, message }) => `${path}: ${message}`).join(', ') ?? ''}`;
    if (!errors && reply.__typename && !reply.__typename.endsWith('Error')) {
      const ids = leaves
        .filter((leaf) => leaf.type === 'ID' && used.has(keyOf(leaf)))
        .flatMap((leaf) => (rowAt(leaf)?.table.name ? [{ leaf, table: rowAt(leaf)?.table.name ?? '' }] : []));
      return { variables, ids, leaves: leaves.filter((leaf) => used.has(keyOf(leaf))), answer };
    }
    if (reply.__typename === 'StaleVersionError' && versionSaid !== reply.currentVersion) {
      versionSaid = reply.currentVersion;
      continue;
    }
    const named = reply.issues
      ?.map(({ path, message }) => {
        const bare = path
          .split('.')
          .filter((part) => !/^\d+$/.test(part))
          .join('.');
        return { message, leaf: leaves.find((leaf) => bare !== '' && (keyOf(leaf) === bare || keyOf(leaf).endsWith(`.${bare}`))) };
      })
      .filter(({ leaf }) => leaf);
    if (named?.length) {
      const turned = new Set<Leaf>();
      for (const { leaf, message } of named) {
        if (!leaf || turned.has(leaf) || isGiven(leaf)) continue;
        turned.add(leaf);
        const listed = [...message.matchAll(/"([^"]+)"/g)].map(([, word]) => word ?? '');
        const closed = [/expected one of/.test(message) ? listed : [], wordsIn(leaf.description), wordsOf(leaf, solving)].find(
          ({ length }) => length > 1,
        );
        const better = leaf.type !== 'String' ? undefined : message === 'DATE' ? dates : closed;
        if (better && !options.has(keyOf(leaf))) {
          options.set(keyOf(leaf), [...better, ...(better === closed && listed.length === 0 ? [...words(serial), ...solving.words] : [])]);
          at.set(keyOf(leaf), 0);
        } else if (used.has(keyOf(leaf))) advance(leaf);
        used.add(keyOf(leaf));
        settled.add(keyOf(leaf));
      }
      continue;
    }
    const idLeaves = leaves.filter((leaf) => used.has(keyOf(leaf)) && leaf.type === 'ID' && !isGiven(leaf));
    const textLeaves = leaves.filter(
      (leaf) => used.has(keyOf(leaf)) && leaf.type === 'String' && !settled.has(keyOf(leaf)) && !isGiven(leaf),
    );
    // Ids turn two times in three: there are more of them, and texts say themselves when they are wrong.
    const text = textLeaves[Math.floor(attempt / 3) % Math.max(1, textLeaves.length)];
    if (text && (attempt % 3 === 2 || idLeaves.length === 0)) {
      versionSaid = undefined;
      advance(text);
    } else if (idLeaves.length > 0) turnIds(idLeaves);
    else {
      const optional = leaves.find((leaf) => !used.has(keyOf(leaf)) && (leaf.type === 'ID' || leaf.type === 'String'));
      if (!optional) return { refused: last };
      used.add(keyOf(optional));
    }
  }
  return { refused: last };
};
