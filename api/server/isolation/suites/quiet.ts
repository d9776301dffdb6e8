// What one may not see must change nothing that one sees: no count, no order, no button, no error. For each reader, rows that
// are hidden from her are added everywhere and hidden columns get other values; all her answers must stay as they were.
import type { Services } from '@xinglin/kernel/context';
import { modelOf, rootFields } from '../operations/paths.ts';
import { fatQuery, inParallel, type Operation, send } from '../operations/run.ts';
import { createTruth, type Truth } from '../truth/may-see.ts';
import { truthOf } from '../truth/second-opinion.ts';
import type { World } from '../world/build.ts';
import { contextOf, type Principal } from '../world/principals.ts';
import type { Row, Snapshot } from '../world/snapshot.ts';
import { type Change, changesFor, playChanges } from '../world/unseen.ts';

interface Question {
  operation: Operation;
  variables: Record<string, unknown>;
}
export interface Silence {
  operations: number;
  /** Rows added and columns changed behind the readers' backs. */
  changes: number;
  /** Answers that gave them away. */
  heard: string[];
  seconds: number;
}

/** Reads without arguments, and single ones of rows that she sees. */
const questionsOf = (world: World, seen: readonly Row[]): Question[] => {
  const { schema } = world.portal;
  return rootFields(schema, 'query').flatMap((root): Question[] => {
    const operation = () => fatQuery(schema, root);
    const needed = root.args.filter(({ type }) => String(type).endsWith('!'));
    if (needed.length === 0) return [{ operation: operation(), variables: {} }];
    const [only] = needed;
    if (needed.length > 1 || String(only?.type) !== 'ID!') return [];
    const model = modelOf(schema, root);
    const rows = seen.filter(({ table, values }) => table.model.model === model && typeof values.id === 'string');
    return rows.slice(0, 3).map((row) => ({ operation: operation(), variables: { [only?.name ?? 'id']: row.values.id } }));
  });
};

const visible = (truth: Truth, who: Principal, rows: Snapshot): Row[] => rows.filter((row) => truth.sees(row, who, 'role'));

const same = (one: readonly Row[], other: readonly Row[]) => {
  const keys = (rows: readonly Row[]) =>
    new Set(rows.map(({ table, values }) => `${table.name}:${table.key.map((name) => values[name]).join('/')}`));
  const [left, right] = [keys(one), keys(other)];
  return left.size === right.size && [...left].every((key) => right.has(key));
};

/** Changes after which she still sees the same rows: a conflict that hides a dossier is no secret to be kept from her. */
const harmless = (world: World, { consulted }: Truth, who: Principal, seen: readonly Row[], changes: readonly Change[]): Change[] => {
  const byTable = Map.groupBy(changes, ({ table }) => table.name);
  return [...byTable].flatMap(([name, some]) => {
    // Only what a look into this table has a say in can be seen otherwise afterwards.
    const about = consulted.get(name);
    if (!about) return some;
    const changed = new Map(
      some.flatMap(({ old, values, table }) => (old ? [[old, { table, values: { ...old.values, ...values } }]] : [])),
    );
    const added = some.flatMap(({ old, values, table }) => (old ? [] : [{ table, values }]));
    const later = [...world.snapshot.map((row) => changed.get(row) ?? row), ...added];
    const truth = createTruth(later, world.portal.services.registry, world.notes);
    const concerns = ({ table }: Row) => about.has(table.name);
    return same(seen.filter(concerns), visible(truth, who, later.filter(concerns))) ? some : [];
  });
};

/** Answers without the figures that count, on purpose, what the reader may not read. */
const withoutCounts = (value: unknown, counted: Readonly<Record<string, string>>): unknown => {
  if (Array.isArray(value)) return value.map((each) => withoutCounts(each, counted));
  if (!value || typeof value !== 'object') return value;
  const { __typename: type } = value as { __typename?: string };
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, `${type}.${field}` in counted ? 'counted' : withoutCounts(inner, counted)]),
  );
};

const askAll = async (world: World, services: Services, who: Principal, questions: readonly Question[]): Promise<string[]> => {
  const answers: string[] = [];
  const tasks = questions.map(({ operation, variables }, index) => async () => {
    const { value } = await send(world.portal.schema, contextOf(services, who), operation, variables);
    answers[index] = JSON.stringify(withoutCounts(value, world.notes.counted));
  });
  await inParallel(tasks);
  return answers;
};

const around = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(0, at - 60), at + 60)} <> ${other.slice(Math.max(0, at - 60), at + 60)}`;
};

export const listenForHidden = async (world: World, services: Services, readers: readonly Principal[]): Promise<Silence> => {
  const started = performance.now();
  const silence: Silence = { operations: 0, changes: 0, heard: [], seconds: 0 };
  const truth = truthOf(world);
  for (const who of readers) {
    const seen = visible(truth, who, world.snapshot);
    const changes = harmless(world, truth, who, seen, changesFor(world, truth, who));
    const questions = questionsOf(world, seen);
    const before = await askAll(world, services, who, questions);
    const undo = await playChanges(world, changes);
    const after = await askAll(world, services, who, questions).finally(undo);
    silence.operations += questions.length * 2;
    silence.changes += changes.length;
    for (const [index, { operation }] of questions.entries()) {
      const [one = '', other = ''] = [before[index], after[index]];
      if (one !== other) silence.heard.push(`${who.name} | ${operation.path.name} | ${around(one, other)}`);
    }
  }
  silence.seconds = Math.round((performance.now() - started) / 100) / 10;
  return silence;
};
