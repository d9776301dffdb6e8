// Walls broken on purpose, one stone at a time, with the other wall away: whatever is not noticed is not guarded.
import type { Services } from '@xinglin/kernel/context';
import { policiesOf } from '@xinglin/prisma/database/policy-sql';
import { readModels } from '@xinglin/prisma/database/read-models';
import pg from 'pg';
import { marksIn } from '../truth/marks.ts';
import { everyRow } from '../world/services.ts';
import type { Rehearsal } from './acts.ts';
import { gist } from './attacks.ts';

export interface Outcome {
  mutant: string;
  /** What noticed it; null when nothing did. */
  by: string | null;
  /** Noticed only once all other rows were opened as well. */
  behind?: boolean;
}

export const tally = (outcomes: readonly Outcome[]) => ({
  mutants: outcomes.length,
  killed: outcomes.filter(({ by }) => by !== null).length,
});
/** Mutants that nothing noticed, though nothing excuses them. */
export const alive = (outcomes: readonly Outcome[], excused: Readonly<Record<string, string>>): string[] =>
  outcomes.filter(({ mutant, by }) => by === null && !(mutant in excused)).map(({ mutant }) => mutant);

const id = pg.escapeIdentifier;

/** Permission rows with some of them opened to every row there is. */
export const openedRows = (services: Services, keys: ReadonlySet<string>): Services => {
  const permissions = Object.fromEntries(
    Object.entries(services.registry.permissions).map(([key, row]) => [key, keys.has(key) ? { ...row, where: everyRow } : row]),
  );
  return { ...services, registry: { ...services.registry, permissions } };
};

/** All rows but this one and those that let the same be done with the same model: behind them it must hold by itself. */
export const rowsBeside = ({ registry }: Services, key: string): ReadonlySet<string> => {
  const row = registry.permissions[key];
  if (!row) throw new Error(`no permission ${key}`);
  const allowsAsMuch = ({ model, actions }: typeof row) => model === row.model && actions.some((action) => row.actions.includes(action));
  return new Set(Object.entries(registry.permissions).flatMap(([other, each]) => (allowsAsMuch(each) ? [] : [other])));
};

/** What came of an act, in a form that differs by nothing but what was answered, told or changed. */
export const outcomeOf = (
  { answer, files, changes }: Rehearsal,
  variables: Record<string, unknown>,
  marks: ReadonlyMap<string, unknown>,
) => {
  const told = [...new Set(marksIn(`${answer.text} ${files}`))].filter((mark) => marks.has(mark)).sort();
  return `${gist(answer.text, variables)} ${told} ${(changes ?? []).filter((place) => !place.startsWith('audit_entry|'))}`;
};

export interface PolicyMutant {
  name: string;
  table: string;
  policy: string;
  /** What the policy is about: select, insert, update, delete or all. */
  command: string;
  kind: 'dropped' | 'open';
  apply: string;
  undo: string;
}

/** Each policy dropped, and each policy opened wide. */
export const policyMutants = async (tables: ReadonlySet<string>): Promise<PolicyMutant[]> => {
  const models = await readModels();
  return models
    .filter(({ table }) => tables.has(table))
    .flatMap((model) =>
      policiesOf(model, models).flatMap(({ name, command, using, check }): PolicyMutant[] => {
        const table = `public.${id(model.table)}`;
        const create = (inside: string | undefined, checked: string | undefined) =>
          `create policy ${name} on ${table} for ${command} to xinglin_app${inside ? ` using (${inside})` : ''}${checked ? ` with check (${checked})` : ''}`;
        const drop = `drop policy ${name} on ${table}`;
        const common = { table: model.table, policy: name, command };
        return [
          { ...common, name: `${model.table}.${name} dropped`, kind: 'dropped' as const, apply: drop, undo: create(using, check) },
          ...(using === 'true'
            ? []
            : [
                {
                  ...common,
                  name: `${model.table}.${name} open`,
                  kind: 'open' as const,
                  apply: `${drop}; ${create(using && 'true', check && 'true')}`,
                  undo: `${drop}; ${create(using, check)}`,
                },
              ]),
        ];
      }),
    );
};
