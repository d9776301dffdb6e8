// What every mutation may change, found by doing it: first an input that works, then the same with foreign things in it.
import type { Services } from '@xinglin/kernel/context';
import { PLATFORM_TENANT } from '@xinglin/prisma';
import { fatPath, modelOf, rootFields } from '../operations/paths.ts';
import { type Answer, type Operation, send, toOperation } from '../operations/run.ts';
import { type Solution, solve } from '../operations/solve.ts';
import { marksIn } from '../truth/marks.ts';
import { truthOf } from '../truth/second-opinion.ts';
import type { Left } from '../world/aftermath.ts';
import type { World } from '../world/build.ts';
import { codeOf, linkOf, openedBy } from '../world/keys.ts';
import { contextOf, type Principal } from '../world/principals.ts';
import { changesBetween, rehearsed, type State } from '../world/rehearse.ts';

export interface Act {
  operation: Operation;
  name: string;
  by: Principal;
  solution: Solution;
  /** Places changed: `table|owner`. */
  changes: readonly string[];
}

export interface Rehearsal {
  answer: Answer;
  /** Text of the files that it wrote. */
  files: string;
  /** Orders, mails and notices that it left behind. */
  left: readonly Left[];
  /** Null when nothing would have been committed. */
  changes: string[] | null;
}

/** Does it, looks, undoes it. */
export const rehearse = async (
  world: World,
  services: Services,
  before: State,
  who: Principal,
  operation: Operation,
  variables: Record<string, unknown>,
): Promise<Rehearsal> => {
  let after: State | undefined;
  let files = '';
  let left: readonly Left[] = [];
  const dry = rehearsed(
    services,
    (state, behind) => {
      after = state;
      left = behind;
    },
    (text) => {
      files += text;
    },
  );
  const answer = await send(world.portal.schema, contextOf(dry, who), operation, variables);
  return { answer, files, left, changes: after ? changesBetween(before, after) : null };
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

export const findActs = async (world: World, services: Services, before: State): Promise<Acts> => {
  const { schema } = world.portal;
  const found: Acts = { solved: [], unsolved: [] };
  const tables = [...world.catalogue.tables.values()];
  const [first, ...others] = world.tenants.filter(({ kind }) => kind !== 'platform');
  const secrets = [first, ...others].flatMap((tenant) => (tenant ? [linkOf(tenant), codeOf(tenant)] : [])).slice(0, 4);
  for (const root of rootFields(schema, 'mutation')) {
    const operation = toOperation(schema, fatPath(schema, root), 'mutation');
    const table = tables.find(({ model }) => model.model === modelOf(schema, root))?.name ?? null;
    const refusals: string[] = [];
    let done = false;
    for (const who of actors(world)) {
      if (done) break;
      let changes: string[] = [];
      const words = [...secrets, ...[...who.roles].slice(0, 1), ...services.registry.notices.keys()];
      const result = await solve({
        root,
        table,
        who,
        words,
        snapshot: world.snapshot,
        send: async (variables) => {
          const rehearsal = await rehearse(world, services, before, who, operation, variables);
          changes = rehearsal.changes ?? [];
          return rehearsal.answer;
        },
      });
      if ('refused' in result) refusals.push(`${who.name}: ${result.refused}`);
      else {
        done = true;
        found.solved.push({ operation, name: root.name, by: who, solution: result, changes });
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

/** Organisations that rows named in the variables, and seen by the actor, belong to or name. */
const namedBy = (world: World, who: Principal, variables: Record<string, unknown>): ReadonlySet<string> => {
  const given = new Set(marksIn(JSON.stringify(variables)));
  const { maySee } = truthOf(world);
  const rows = world.snapshot.filter((row) => given.has(String(row.values.id)) && maySee(row, 'id', who, 'role'));
  return new Set(rows.flatMap(({ values }) => Object.values(values).filter((value): value is string => typeof value === 'string')));
};

/** Places that this one may not change. */
export const trespasses = (world: World, who: Principal, changes: readonly string[], variables: Record<string, unknown>): string[] => {
  const known = new Set(world.tenants.map(({ id }) => id));
  const opened = new Set(openedBy(JSON.stringify(variables), world.tenants).map(({ tenant }) => tenant.id));
  const named = namedBy(world, who, variables);
  const applies = changes.some((change) => change.startsWith('tenant_application|'));
  return changes.filter((change) => {
    const [table = '', owner = ''] = change.split('|');
    if (machinery.has(table)) return false;
    if (owner === who.tenant?.id || (who.userId !== null && owner === who.userId)) return false;
    if (opened.has(owner)) return false;
    // What a plugin's act leaves with the other party of a row that the actor sees.
    if (table in world.notes.reaches && named.has(owner)) return false;
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
