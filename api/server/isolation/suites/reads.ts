// Every way to read, as everybody, judged value by value.
import type { Services } from '@xinglin/kernel/context';
import { type Choice, choices, required } from '../operations/arguments.ts';
import { leafPaths, modelOf, modelsBelow, type Path, rootFields } from '../operations/paths.ts';
import { reachedIn } from '../operations/reached.ts';
import { type Answer, fatQuery, inParallel, type Operation, send, toOperation } from '../operations/run.ts';
import type { Wall } from '../truth/may-see.ts';
import { judgeOf, truthOf } from '../truth/second-opinion.ts';
import type { World } from '../world/build.ts';
import type { Tenant } from '../world/cast.ts';
import { codeOf, linkOf, openedBy } from '../world/keys.ts';
import { contextOf, type Principal, whoStandAlike } from '../world/principals.ts';
import type { Row } from '../world/snapshot.ts';

export interface Findings {
  operations: number;
  /** Forbidden values, each with the shape that let it out. */
  leaks: string[];
  /** Answers that tell a foreign thing from one that does not exist. */
  oracles: string[];
  /** Answers that another standing of the walls does not give. */
  differences: string[];
  reached: Set<string>;
  seconds: number;
}

export interface Reading {
  world: World;
  services: Services;
  wall: Wall;
  who: readonly Principal[];
  /** Leaf by leaf as well as all at once: one leaf in forty-eight by each, which those who stand alike share. */
  leaves: boolean;
  /**
   * Arguments tried in every way: the first by everybody, own rows by one of those who stand alike, and the rest by one
   * in ten in turn, which those who stand alike share as well. Else the plain question, and of an id a few.
   */
  hostile: boolean;
  /**
   * One in so many of what would tell things foreign or hidden; where arguments are not hostile, one field in so many by each,
   * in turn. Each field by everybody and what is permitted to be seen are asked as ever.
   */
  share: number;
  /** Ids of how many other tables go into each id argument. */
  others: number;
  /** Where the same questions must get the same answers, byte for byte. */
  reference?: Services;
  /** Answers are compared and not judged: with walls broken on either side, all of them tell too much. */
  unjudged?: boolean;
  /** Only root fields below which there are models that this accepts. */
  only?: (models: ReadonlySet<string>) => boolean;
  /** Questions about this model come before all others. */
  nearest?: string;
  stopAtFirst?: boolean;
}

const tableOf = (world: World, model: string | null) =>
  [...world.catalogue.tables.values()].find((table) => table.model.model === model)?.name ?? null;

/** One organisation's secrets at a time are enough for each principal. */
const secretsFor = (world: World, at: number): string[] => {
  const tenant = world.tenants[1 + (at % 8)];
  return tenant ? [linkOf(tenant), codeOf(tenant)] : [];
};

/** The holder of the secret sees the row that it opens, and the name of the organisation that it comes from. */
const isOpened = (forbidden: string, { tenant, table }: { tenant: Tenant; table: string }): boolean => {
  const place = `⟦t${String(tenant.at).padStart(2, '0')}`;
  if (forbidden.includes('⟦'))
    return [`${place}.${table}.`, `${place}.tenant.name.`].some(
      (mark) => forbidden.includes(mark) && (table !== 'tenant_application' || mark.includes(table)),
    );
  return forbidden.includes(` of ${table}.`);
};

const plain = (text: string, ...given: readonly unknown[]) =>
  given.reduce<string>((so, each) => so.replaceAll(JSON.stringify(each), '""'), text);

/** The first place where two texts part. */
const differing = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(0, at - 40), at + 60)} <> ${other.slice(Math.max(0, at - 40), at + 60)}`;
};

/** The plain question, and about one of her own rows, one that others show her, two that are hidden from her and three of others. */
const fewOf = (all: readonly Choice[]): Choice[] =>
  [
    all.slice(0, 1),
    ...[['own', 1] as const, ['shown', 1] as const, ['hidden', 2] as const, ['foreign', 3] as const].map(([side, most]) =>
      all.filter(({ what }) => what.includes(`: ${side} `)).slice(0, most),
    ),
  ].flat();

/** Questions that everybody asks of every field that she may ask: of a share the plain one, the rest each of those who stand alike. */
const alwaysOf = (share: number) => (share > 1 ? 1 : 3);
/** Of rows that she may see, and of words in them, one in so many: where a share is asked, every other. */
const seenOf = (share: number) => (share > 1 ? 2 : 1);
/** Of hostile arguments one in so many is asked, and one in so many of single leaves and of arguments after refusals. */
const SOME = 10;
const FEW = 48;

/** Whose turn it is among those who stand alike, and how many they are. */
type Turn = readonly [place: number, of: number];
const turnsOf = (who: readonly Principal[]): ReadonlyMap<Principal, Turn> =>
  new Map(whoStandAlike(who).flatMap((alike) => alike.map((each, place): [Principal, Turn] => [each, [place, alike.length]])));

const once = <T>(make: () => T): (() => T) => {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
};

/** Refused before any row was looked for: further arguments would be refused by the same. */
const isRefused = ({ value: { errors } }: Answer) => errors?.[0]?.extensions?.code === 'NOT_ALLOWED' && errors[0].path?.length === 1;

export const readAll = async (reading: Reading): Promise<Findings> => {
  const { world, services, wall, who } = reading;
  const { schema } = world.portal;
  const judge = judgeOf(world);
  const truth = truthOf(world);
  const started = performance.now();
  const found: Findings = { operations: 0, leaks: [], oracles: [], differences: [], reached: new Set(), seconds: 0 };

  const turns = turnsOf(who);
  const sights = new Map<Principal, Map<Row, boolean>>();
  const sightOf = (principal: Principal) => {
    const known = sights.get(principal) ?? new Map<Row, boolean>();
    sights.set(principal, known);
    return (row: Row): boolean => {
      const sees = known.get(row) ?? truth.sees(row, principal, wall);
      known.set(row, sees);
      return sees;
    };
  };

  const ask = async (principal: Principal, operation: Operation, what: string, variables: Record<string, unknown>) => {
    const answer = await send(schema, contextOf(services, principal), operation, variables);
    found.operations += 1;
    if (reading.reference) {
      const other = await send(schema, contextOf(reading.reference, principal), operation, variables);
      // Of two that failed nothing can be said: which of several failures is named first is chance.
      const isDrawn = !reading.unjudged || !answer.value.errors || !other.value.errors;
      if (isDrawn && other.text !== answer.text)
        found.differences.push(`${principal.name} | ${operation.path.name} | ${what} | ${differing(answer.text, other.text)}`);
    }
    if (reading.unjudged) return answer;
    const given = answer.value.data ? '' : JSON.stringify(variables);
    const told = judge.judge(answer.text, principal, wall, given).forbidden;
    const opened = told.length > 0 ? openedBy(JSON.stringify(variables), world.tenants) : [];
    const forbidden = told.filter((each) => !opened.some((by) => isOpened(each, by)));
    if (forbidden.length > 0)
      found.leaks.push(`${principal.name} | ${operation.path.name} | ${what} | ${forbidden.slice(0, 3).join(', ')}`);
    if (answer.value.data)
      for (const [field, value] of Object.entries(answer.value.data)) if (value !== null) found.reached.add(`Query.${field}`);
    reachedIn(answer.value.data, found.reached);
    return answer;
  };

  const { share } = reading;
  const [some, few, always, seen] = [SOME * share, FEW * share, alwaysOf(share), seenOf(share)];
  const tasks = function* () {
    const far = (root: Path['root']) => (reading.nearest !== undefined && modelOf(schema, root) === reading.nearest ? 0 : 1);
    const roots = rootFields(schema, 'query').toSorted((one, other) => far(one) - far(other));
    for (const [rootAt, root] of roots.entries()) {
      const table = tableOf(world, modelOf(schema, root));
      if (reading.only && !reading.only(modelsBelow(schema, root))) continue;
      const fat = fatQuery(schema, root);
      const thin = reading.leaves ? leafPaths(schema, root).map((path) => once(() => toOperation(schema, path))) : [];
      for (const [at, principal] of who.entries()) {
        if (!reading.hostile && (rootAt + at) % share !== 0) continue;
        const sees = sightOf(principal);
        const ground = { snapshot: world.snapshot, table, who: principal, secrets: secretsFor(world, at), others: reading.others, sees };
        const all = choices(root.args, ground);
        const [place, alike] = turns.get(principal) ?? [0, 1];
        const isTurn = (index: number) => index % alike === place;
        const oneIn = (most: number, index: number) => (index + at) % most === 0 && isTurn(Math.floor((index + at) / most));
        /** Whether it is hers to ask, once she was refused or not. */
        const isHers = (index: number, what: string, refused: boolean): boolean => {
          if (refused) return oneIn(few, index);
          if (index < always) return true;
          if (/: (own|shown) |an own row$/.test(what) && index >= 3)
            return isTurn(index) && (Math.floor(index / alike) + rootAt) % seen === 0;
          if (index < 3 || what.endsWith('first: 1')) return isTurn(index);
          return what.includes('a secret') ? (index + at) % share === 0 : oneIn(some, index);
        };
        const extent = reading.hostile ? all : required(root.args) ? fewOf(all) : all.slice(0, 1);
        yield async () => {
          let refused = false;
          for (const [index, { what, variables, twin }] of extent.entries()) {
            if (reading.stopAtFirst && found.leaks.length + found.differences.length > 0) return;
            if (reading.hostile ? !isHers(index, what, refused) : refused) continue;
            const answer = await ask(principal, fat, what, variables);
            refused ||= isRefused(answer);
            if (!twin || reading.unjudged || judge.judge(JSON.stringify(variables), principal, wall).forbidden.length === 0) continue;
            const nothing = await ask(principal, fat, `${what} (twin)`, twin);
            const strings = (value: unknown): unknown[] =>
              value && typeof value === 'object' ? Object.values(value).flatMap(strings) : typeof value === 'string' ? [value] : [];
            const [one, other] = [plain(answer.text, ...strings(variables)), plain(nothing.text, ...strings(twin))];
            if (one !== other)
              found.oracles.push(`${principal.name} | ${root.name} | ${what} | ${one.slice(0, 150)} <> ${other.slice(0, 150)}`);
          }
        };
        for (const operation of thin.filter((_, index) => oneIn(few, index))) {
          const own = all.find(({ what }) => what.includes(': own')) ?? all[0];
          const foreign = all.find(({ what }) => what.includes(': foreign'));
          for (const choice of [own, foreign])
            if (choice) yield async () => void (await ask(principal, operation(), choice.what, choice.variables));
        }
      }
    }
  };
  await inParallel(tasks());
  found.seconds = Math.round((performance.now() - started) / 100) / 10;
  return found;
};
