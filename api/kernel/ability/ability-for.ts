import type { Ability } from '@casl/ability';
import { createPrismaAbility, type PrismaQueryOf } from '@casl/prisma/runtime';
import type { Prisma } from '@xinglin/prisma';
import type { Viewer } from '../viewer.ts';
import type { ModelName, Permission, PermissionRows } from './permit.ts';

export type AppAbility = Ability<[string, ModelName], PrismaQueryOf<Prisma.TypeMap>>;

/** What a viewer may do, worked out model by model: a request asks about a few of the hundreds that her roles name. */
export interface Abilities {
  can(action: string, model: ModelName): boolean;
  on(model: ModelName): AppAbility;
}

type Keyed = readonly [key: string, row: Permission];
const grouped = new WeakMap<PermissionRows, ReadonlyMap<ModelName, readonly Keyed[]>>();

const rowsOf = (rows: PermissionRows, model: ModelName): readonly Keyed[] => {
  const known = grouped.get(rows) ?? Map.groupBy(Object.entries(rows), ([, row]) => row.model);
  grouped.set(rows, known);
  return known.get(model) ?? [];
};

/** The viewer's permission rows as CASL abilities: only `can`, so rules are a union and order does not matter. */
export const abilityFor = (viewer: Viewer, rows: PermissionRows): Abilities => {
  const built = new Map<ModelName, AppAbility>();
  const on = (model: ModelName): AppAbility => {
    const ability =
      built.get(model) ??
      createPrismaAbility<AppAbility>(
        rowsOf(rows, model)
          .filter(([key]) => viewer.permissions.has(key))
          .flatMap(([, row]) => row.actions.map((action) => ({ action, subject: model, conditions: row.where(viewer) as never }))),
      );
    built.set(model, ability);
    return ability;
  };
  return { can: (action, model) => on(model).can(action, model), on };
};
