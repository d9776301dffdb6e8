// What every mutation may change, found by doing it: first an input that works, then the same with foreign things in it.
import type { Services } from '@xinglin/kernel/context';
import { PLATFORM_TENANT } from '@xinglin/prisma';
import { modelOf, rootFields } from '../operations/paths.ts';
import { type Answer, fatMutation, type Operation, send } from '../operations/run.ts';
import { type Solution, solve } from '../operations/solve.ts';
import { marksIn } from '../truth/marks.ts';
import type { Wall } from '../truth/may-see.ts';
import { truthOf } from '../truth/second-opinion.ts';
import type { Left } from '../world/aftermath.ts';
import type { World } from '../world/build.ts';
import { codeOf, linkOf, openedBy } from '../world/keys.ts';
import { contextOf, type Principal } from '../world/principals.ts';
import { changesBetween, rehearsed, type State, stateAfter } from '../world/rehearse.ts';
import { type Row, type Snapshot, snapshotOf } from '../world/snapshot.ts';

export interface Act {
  operation: Operation;
  name: string;
  by: Principal;
  solution: Solution;
  /** How often it was tried before it was accepted. */
  tries: number;
  /** Places changed: `table|owner`. */
  changes: readonly string[];
}

export interface Rehearsal {
  answer: Answer;
  /** Text of the files that it wrote. */
  files: string;
  /** Orders, mails and notices that it left behind. */
  left: readonly Left[];
  /** All rows as it would leave them, where that was asked for. */
  rows: Snapshot;
  /** Null when nothing would have been committed. */
  changes: string[] | null;
}

/** Rehearsals of one organisation wait for each other's locks, some too long: those are tried again. */
const PATIENCE = 8;
const waitedInVain = ({ text }: Answer) => /55P03|40P01|57014|P2028|write conflict|Transaction API error/.test(text);

/** Does it, looks, undoes it. */
export const rehearse = async (...asked: Parameters<typeof rehearseOnce>): Promise<Rehearsal> => {
  let found = await rehearseOnce(...asked);
  for (let again = 0; again < PATIENCE && waitedInVain(found.answer); again += 1) found = await rehearseOnce(...asked);
  return found;
};

const rehearseOnce = async (
  world: World,
  services: Services,
  before: State,
  who: Principal,
  operation: Operation,
  variables: Record<string, unknown>,
  whole = false,
): Promise<Rehearsal> => {
  let after: State | undefined;
  let tables: ReadonlySet<string> = new Set();
  let files = '';
  let left: readonly Left[] = [];
  let rows: Snapshot = [];
  const dry = rehearsed(services, {
    seen: (touch, behind) => {
      after = stateAfter(before, touch);
      tables = touch.tables;
      left = behind;
    },
    wrote: (text) => {
      files += text;
    },
    ...(whole
      ? {
          rows: (found) => {
            rows = [...world.snapshot.filter(({ table }) => !tables.has(table.name)), ...snapshotOf(world.catalogue, found)];
          },
        }
      : {}),
  });
  const answer = await send(world.portal.schema, contextOf(dry, who), operation, variables);
  return { answer, files, left, rows, changes: after ? changesBetween(before, after) : null };
};

/** Where a plugin says that looking begins. */
const hintOf = (world: World, name: string): { who: Principal; given: Readonly<Record<string, unknown>> } | null => {
  const hint = world.notes.inputs[name];
  if (!hint) return null;
  const seat = world.seats.find(({ tenant }) => tenant.kind === (hint.of ?? 'association'));
  const who = world.principals.find((each) => each.name === `t${seat?.tenant.at}:${hint.by ?? 'any/administrator'}`);
  if (!seat || !who) throw new Error(`nobody can do ${name} as its hint says`);
  return { who, given: hint.given?.(seat) ?? {} };
};

/** The ones most likely to be allowed, each office and each standing once. */
const actors = (world: World): Principal[] => {
  const named = (end: string) => world.principals.filter(({ name, refused }) => name.endsWith(end) && refused === null);
  const [administrator] = named('t1:any/administrator');
  return [
    ...(administrator ? [administrator] : []),
    ...world.principals.filter(({ tenant }) => tenant?.id === PLATFORM_TENANT),
    ...named('anonymous'),
    ...named('t1:any/staff'),
  ];
};

export interface Acts {
  solved: Act[];
  /** Mutations for which no input was found, with the last refusal. */
  unsolved: { name: string; refused: string }[];
}

export const findActs = async (
  world: World,
  services: Services,
  before: State,
  only: (name: string) => boolean = () => true,
): Promise<Acts> => {
  const { schema } = world.portal;
  const found: Acts = { solved: [], unsolved: [] };
  const tables = [...world.catalogue.tables.values()];
  const [first, ...others] = world.tenants.filter(({ kind }) => kind !== 'platform');
  const secrets = [first, ...others].flatMap((tenant) => (tenant ? [linkOf(tenant), codeOf(tenant)] : [])).slice(0, 4);
  for (const root of rootFields(schema, 'mutation').filter(({ name }) => only(name))) {
    const operation = fatMutation(schema, root);
    const table = tables.find(({ model }) => model.model === modelOf(schema, root))?.name ?? null;
    const refusals: string[] = [];
    let done = false;
    let tries = 0;
    const hint = hintOf(world, root.name);
    const asked = hint ? [hint.who] : actors(world);
    // Everybody a little first: who may do it at all is not known.
    for (const [who, attempts] of [...asked.map((each) => [each, 30] as const), ...asked.map((each) => [each, 120] as const)]) {
      if (done) break;
      let changes: string[] = [];
      const words = [...secrets, ...[...who.roles].slice(0, 1), ...services.registry.notices.keys()];
      const result = await solve({
        root,
        table,
        who,
        words,
        given: hint?.given ?? {},
        snapshot: world.snapshot,
        send: async (variables) => {
          tries += 1;
          const rehearsal = await rehearse(world, services, before, who, operation, variables);
          changes = rehearsal.changes ?? [];
          return rehearsal.answer;
        },
        attempts,
      });
      if ('refused' in result) refusals.push(`${who.name}: ${result.refused}`);
      else {
        done = true;
        found.solved.push({ operation, name: root.name, by: who, solution: result, changes, tries });
      }
    }
    if (!done) found.unsolved.push({ name: root.name, refused: refusals.join(' / ') });
  }
  return found;
};

/** Machinery that every act may use, and rows that belong to nobody. */
const machinery = new Set(['job', 'mail_message', 'job_schedule', 'sign_in_throttle', 'verification']);
/** What the platform's officers do reaches the organisation that it is about, and tells it. */
const officers = new Set(['tenant', 'organisation_card', 'tenant_application', 'audit_entry', 'notification', 'number_series']);

const applicationRecords = new Set(['tenant_application', 'audit_entry', 'notification', 'number_series', 'idempotency_key']);

const anchorsKnown = new WeakMap<Snapshot, ReadonlySet<unknown>>();
/** Ids of records: those of people and organisations tie everything to everything. */
const anchorsOf = ({ snapshot }: World): ReadonlySet<unknown> => {
  const known =
    anchorsKnown.get(snapshot) ??
    new Set(snapshot.flatMap(({ table, values }) => (['tenant', 'user', 'organisation_card'].includes(table.name) ? [] : [values.id])));
  anchorsKnown.set(snapshot, known);
  return known;
};

/** Organisations that rows named in the variables, and seen by the actor, belong to or name. */
const namedBy = (world: World, who: Principal, wall: Wall, variables: Record<string, unknown>): ReadonlySet<string> => {
  const given = new Set(marksIn(JSON.stringify(variables)));
  const { maySee } = truthOf(world);
  const rows = world.snapshot.filter((row) => given.has(String(row.values.id)) && maySee(row, 'id', who, wall));
  const said = (found: readonly Row[]) =>
    new Set(found.flatMap(({ values }) => Object.values(values).filter((value) => typeof value === 'string')));
  const first = said(rows);
  // What hangs on the rows named, or on what those hang on, has parties as well.
  const anchors = new Set([...first].filter((value) => anchorsOf(world).has(value)));
  // Her organisation's, even where she herself must keep away: an act on a round is on all that is in it.
  const hanging = world.snapshot.filter(
    (row) => Object.values(row.values).some((value) => anchors.has(value as string)) && maySee(row, 'id', who, 'organisation'),
  );
  return new Set([...first, ...said(hanging)]);
};

/** Places that this one may not change. */
export const trespasses = (
  world: World,
  { name, who, wall }: { name: string; who: Principal; wall: Wall },
  changes: readonly string[],
  variables: Record<string, unknown>,
): string[] => {
  const known = new Set(world.tenants.map(({ id }) => id));
  const opened = new Set(openedBy(JSON.stringify(variables), world.tenants).map(({ tenant }) => tenant.id));
  let named: ReadonlySet<string> | undefined;
  const isNamed = (owner: string) => {
    named ??= namedBy(world, who, wall, variables);
    return named.has(owner);
  };
  const applies = changes.some((change) => change.startsWith('tenant_application|'));
  return changes.filter((change) => {
    const [table = '', owner = ''] = change.split('|');
    if (machinery.has(table)) return false;
    if (owner === who.tenant?.id || (who.userId !== null && owner === who.userId)) return false;
    if (opened.has(owner)) return false;
    // What a plugin's act leaves with the other party of a row that the actor sees.
    if (`${name} ${table}` in world.notes.reaches && isNamed(owner)) return false;
    // The register follows the organisation's own row by itself.
    if (world.catalogue.tables.get(table)?.model.class === 'reference') return !changes.some((other) => other.startsWith('tenant|'));
    // Whoever applies leaves the application with the platform, which keeps its own records of it.
    if (applies && (owner === '-' || owner === PLATFORM_TENANT)) return !applicationRecords.has(table);
    // Somebody new, or an organisation just founded: nobody's until now.
    if (owner !== '-' && !known.has(owner) && !world.people.some(({ userId }) => userId === owner)) return false;
    if (who.tenant?.id === PLATFORM_TENANT) return !officers.has(table);
    // Acts of people without an organisation are in the platform's records.
    if (who.tenant === null && owner === PLATFORM_TENANT) return !applicationRecords.has(table);
    return true;
  });
};
