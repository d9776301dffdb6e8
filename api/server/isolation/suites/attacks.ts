// Acts that work, with one thing in them exchanged: a foreign id, a secret field, an absurd number, a taken name, another actor.
import type { Services } from '@xinglin/kernel/context';
import { ABSENT, ids, isHers, leavesOf, put } from '../operations/arguments.ts';
import { inParallel } from '../operations/run.ts';
import type { Judge } from '../truth/judge.ts';
import type { Wall } from '../truth/may-see.ts';
import type { World } from '../world/build.ts';
import { openedBy } from '../world/keys.ts';
import type { Principal } from '../world/principals.ts';
import type { State } from '../world/rehearse.ts';
import type { Row, Snapshot } from '../world/snapshot.ts';
import { type Act, rehearse, trespasses } from './acts.ts';
import { judgeAfter } from './afterwards.ts';
import { judgeLeft } from './letters.ts';

export interface Attacking {
  world: World;
  services: Services;
  before: State;
  judge: Judge;
  wall: Wall;
  /** How the attackers are dressed: as they are, or with every permission there is. */
  dress: (who: Principal) => Principal;
  /** Others who try the very same act: everybody, or one in so many. */
  every: number;
  /** Other tables whose ids are tried in place of an id. */
  others: number;
  /** Of ids of one kind, own or foreign, so many. */
  alike?: number;
  /** Of all that is tried, one in so many beside the act itself. */
  share?: number;
  /** Of foreign names in a text, so many of what the act writes, and one fewer of anything, though one at least. */
  names?: number;
  /** Where the same acts must get the same answers and change the same places. */
  reference?: Services;
  only?: (act: Act) => boolean;
  stopAtFirst?: boolean;
}
export interface Damage {
  operations: number;
  /** Orders, mails and notices read on the way. */
  left: number;
  trespasses: string[];
  leaks: string[];
  oracles: string[];
  /** Outcomes that another standing of the walls does not give. */
  differences: string[];
  /** Fields nobody offered that were taken all the same. */
  swallowed: string[];
  seconds: number;
}

type Variables = Record<string, unknown>;
interface Attempt {
  what: string;
  who: Principal;
  variables: Variables;
  twin?: Variables;
  mustFail?: boolean;
}

const extras: readonly [string, unknown][] = [
  ['tenantId', ABSENT],
  ['organisation', ABSENT],
  ['userId', ABSENT],
  ['permissions', ['*']],
  ['status', 'ACTIVE'],
  ['stage', 'ACCEPTED'],
  ['isAdmin', true],
];

const wrap = (list: boolean, value: unknown) => (list ? [value] : value);
const objectsIn = (value: unknown, at: readonly string[] = []): string[][] =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? [...(at.length > 0 ? [[...at]] : []), ...Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, [...at, key]))]
    : [];

const beside = (one: readonly string[], other: readonly string[]) => one.slice(0, -1).join() === other.slice(0, -1).join();

const rowsKnown = new WeakMap<Snapshot, ReadonlyMap<unknown, Row>>();
/** The first row of an id: of a dossier and the submission behind it, which share one, the same each time. */
const rowOf = (snapshot: Snapshot, id: string): Row | undefined => {
  const known = rowsKnown.get(snapshot) ?? new Map(snapshot.toReversed().map((row) => [row.values.id, row]));
  rowsKnown.set(snapshot, known);
  return known.get(id);
};

const namesKnown = new WeakMap<Snapshot, readonly string[]>();
/** Names that another organisation gave. */
const foreignNames = ({ snapshot, tenants }: World): readonly string[] => {
  const foreign = () => snapshot.filter(({ values }) => values.tenant_id === tenants[5]?.id).flatMap(({ values }) => Object.values(values));
  const known =
    namesKnown.get(snapshot) ??
    [...new Set(foreign())].filter(
      (value): value is string => typeof value === 'string' && value.startsWith('⟦') && value.includes('.name.'),
    );
  namesKnown.set(snapshot, known);
  return known;
};

/** The act with ids of other kinds and owners in it, one at a time. */
const swapped = (world: World, { solution, by }: Act, who: Principal, others: number, alike: number): Attempt[] =>
  solution.ids.flatMap(({ leaf, table }) => {
    const { snapshot } = world;
    // What is foreign by its table and hers by another is no attack: acts take the one for the other.
    const all = ids({ snapshot, table, who: by, secrets: [], others }).filter(
      ({ what, id }) => !what.startsWith('foreign') || !isHers(snapshot, by, id),
    );
    const some = [...Map.groupBy(all, ({ what }) => what).values()].flatMap((list) => list.slice(0, alike));
    return some.map(({ what, id, foreign }): Attempt => {
      // Whoever knows the id may well know the version: the act must not fail for that.
      const version = leaf.at.at(-1) === 'id' ? solution.leaves.find(({ at, type }) => type === 'Int' && beside(at, leaf.at)) : undefined;
      const row = version && rowOf(snapshot, id);
      const base = version && row ? put(solution.variables, version.at, row.values.version ?? 1) : solution.variables;
      return {
        what: `${leaf.at.join('.')}: ${what}`,
        who,
        variables: put(base, leaf.at, wrap(leaf.list, id)),
        ...(foreign ? { twin: put(base, leaf.at, wrap(leaf.list, ABSENT)) } : {}),
      };
    });
  });

/**
 * Who stands alike to an act: people of one office in its own organisation, in others of that kind, or in others of another.
 * To the database, behind permissions that allow everything, offices are all the same.
 */
const standing = ({ tenant, name, asking, refused }: Principal, { by }: Act, wall: Wall): string => {
  const where =
    tenant === null ? 'nowhere' : tenant.id === by.tenant?.id ? 'here' : tenant.kind === by.tenant?.kind ? 'alike' : tenant.kind;
  return `${where}:${wall === 'organisation' ? `${asking.scope.kind} ${refused}` : name.replace(/^t\d+:/, '')}`;
};

/** Everybody else, or one in so many of those who stand alike; whose turn it is goes on from act to act. */
const strangers = (world: World, act: Act, wall: Wall, every: number, index: number): Principal[] => {
  const others = world.principals.filter(({ name }) => name !== act.by.name);
  if (every <= 1) return others;
  const classes = [...Map.groupBy(others, (who) => standing(who, act, wall)).values()];
  return classes.flatMap((alike, at) => ((at + index) % every === 0 ? [alike[Math.floor(index / every) % alike.length] as Principal] : []));
};

/** Everything that is tried at one act. */
export const attemptsAt = (
  {
    world,
    wall,
    dress,
    every,
    others: alien,
    alike = Number.POSITIVE_INFINITY,
    share = 1,
    names: most = 3,
  }: Pick<Attacking, 'world' | 'wall' | 'dress' | 'every' | 'others' | 'alike' | 'share' | 'names'>,
  act: Act,
  index: number,
): Attempt[] => {
  const { variables, leaves } = act.solution;
  const who = dress(act.by);
  const absurd = leaves
    .filter(({ type }) => type === 'Int')
    .flatMap((leaf) =>
      [0, -1, 2_147_483_647].map(
        (value): Attempt => ({ what: `${leaf.at.join('.')}: ${value}`, who, variables: put(variables, leaf.at, value) }),
      ),
    );
  const taken = leaves
    .filter(({ type, list }) => type === 'String' && !list)
    .flatMap((leaf) => {
      const names = foreignNames(world);
      // Names of what the act itself writes come first: those could be taken.
      const tables = new Set(act.changes.map((place) => place.split('|')[0]));
      const near = names.filter((name) => tables.has(name.split('.')[1] ?? ''));
      return [...near.slice(0, most), ...names.slice(0, Math.max(1, most - 1))].map(
        (value): Attempt => ({
          what: `${leaf.at.join('.')}: a foreign name`,
          who,
          variables: put(variables, leaf.at, value),
          twin: put(variables, leaf.at, value.replace(/\.[0-9a-f]{8}⟧/, '.00000000⟧')),
        }),
      );
    });
  const offered = leavesOf(act.operation.path.root.args);
  // What stands in a JSON value is its form's to ask for; the rest of it is left aside.
  const open = new Set(offered.filter(({ type }) => type === 'JSON').map(({ at }) => at.join('.')));
  const isOpen = (at: readonly string[]) => at.some((_, index) => open.has(at.slice(0, index + 1).join('.')));
  const unknown = objectsIn(variables).flatMap((at) =>
    extras
      .filter(([name]) => !isOpen(at) && !offered.some((leaf) => leaf.at.join('.') === [...at, name].join('.')))
      .map(
        ([name, value]): Attempt => ({
          what: `${[...at, name].join('.')} added`,
          who,
          variables: put(variables, [...at, name], value),
          mustFail: true,
        }),
      ),
  );
  const others = strangers(world, act, wall, every, index).map(
    (other): Attempt => ({ what: 'as somebody else', who: dress(other), variables }),
  );
  const tried = [...swapped(world, act, who, alien, alike), ...absurd, ...taken, ...unknown, ...others];
  return [{ what: 'as it is', who, variables }, ...tried.filter((_, at) => (at + index) % share === 0)];
};

/** What differs by itself: ids and codes just made, moments, and the things asked for. */
const bare = (text: string, ...given: readonly unknown[]): string => {
  const strings = (value: unknown): string[] =>
    value && typeof value === 'object' ? Object.values(value).flatMap(strings) : typeof value === 'string' ? [value] : [];
  return (
    given
      .flatMap(strings)
      .map((each) => JSON.stringify(each))
      // Inside a message they stand quoted once more.
      .reduce((so, each) => so.replaceAll(each, '""').replaceAll(JSON.stringify(each).slice(1, -1), '""'), text)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'moment')
  );
};
/** Replies that succeed hold numbers and links that are new each time; whether they succeed is the answer. */
export const gist = (text: string, variables: Variables): string =>
  /"__typename":"\w+Error"|"errors"/.test(text) ? bare(text, variables) : 'done';

/** What was told, and to whom: which of the places that hold a value is named with it says nothing. */
const tellingOf = (leak: string): string => leak.slice(0, leak.lastIndexOf(' of '));

export const attackAll = async (attacking: Attacking, acts: readonly Act[]): Promise<Damage> => {
  const { world, services, before, judge, wall } = attacking;
  const started = performance.now();
  const damage: Damage = { operations: 0, left: 0, trespasses: [], leaks: [], oracles: [], differences: [], swallowed: [], seconds: 0 };
  const go = async (act: Act, { what, who }: Attempt, variables: Variables) => {
    const { answer, files, left, changes } = await rehearse(world, services, before, who, act.operation, variables);
    damage.operations += 1;
    const shape = `${who.name} | ${act.name} | ${what}`;
    const wrong = trespasses(world, { name: act.name, who, wall }, changes ?? [], variables);
    if (wrong.length > 0) damage.trespasses.push(`${shape} | ${wrong.join(', ')}`);
    const opened = openedBy(JSON.stringify(variables), world.tenants).length > 0;
    damage.left += left.length;
    const leaksBy = (by: Judge): string[] => [
      ...by.judge(`${answer.text}\n${files}`, who, wall, JSON.stringify(variables)).forbidden,
      ...judgeLeft(world, by, wall, who, left, JSON.stringify(variables)),
    ];
    const leaks = opened ? [] : leaksBy(judge);
    // Whoever may do it may open something by it; behind permissions that allow everything that is everybody.
    const mayOpen = who.name === act.by.name || wall === 'organisation' || who.roles.has(world.notes.opening[act.name] ?? '');
    const later = leaks.length > 0 && changes && mayOpen ? await judgeAfter(world, services, before, who, act, variables) : null;
    const still = later ? new Set(leaksBy(later).map(tellingOf)) : null;
    const told = still ? leaks.filter((leak) => still.has(tellingOf(leak))) : leaks;
    if (told.length > 0) damage.leaks.push(`${shape} | ${told.slice(0, 3).join(', ')}`);
    if (attacking.reference) {
      const other = await rehearse(world, attacking.reference, before, who, act.operation, variables);
      const [one, two] = [gist(answer.text, variables), gist(other.answer.text, variables)];
      if (one !== two) damage.differences.push(`${shape} | ${one.slice(0, 120)} <> ${two.slice(0, 120)}`);
    }
    return { answer, changes };
  };
  const tasks = function* () {
    for (const [index, act] of acts.entries()) {
      if (attacking.only && !attacking.only(act)) continue;
      for (const attempt of attemptsAt(attacking, act, index)) {
        yield async () => {
          if (attacking.stopAtFirst && damage.trespasses.length + damage.leaks.length + damage.differences.length > 0) return;
          const { answer, changes } = await go(act, attempt, attempt.variables);
          if (attempt.mustFail && changes !== null && !answer.value.errors) damage.swallowed.push(`${act.name} | ${attempt.what}`);
          if (!attempt.twin || judge.judge(JSON.stringify(attempt.variables), attempt.who, wall).forbidden.length === 0) return;
          const nothing = await go(act, attempt, attempt.twin);
          const [one, other] = [gist(answer.text, attempt.variables), gist(nothing.answer.text, attempt.twin)];
          if (one !== other)
            damage.oracles.push(`${attempt.who.name} | ${act.name} | ${attempt.what} | ${one.slice(0, 160)} <> ${other.slice(0, 160)}`);
        };
      }
    }
  };
  await inParallel(tasks(), 5);
  damage.seconds = Math.round((performance.now() - started) / 100) / 10;
  return damage;
};
