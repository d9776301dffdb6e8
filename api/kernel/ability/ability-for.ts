import type { Ability } from '@casl/ability';
import { createPrismaAbility, type PrismaQueryOf } from '@casl/prisma/runtime';
import type { Prisma } from '@xinglin/prisma';
import type { Viewer } from '../viewer.ts';
import type { ModelName, PermissionRows } from './permit.ts';

export type AppAbility = Ability<[string, ModelName], PrismaQueryOf<Prisma.TypeMap>>;

/** The viewer's permission rows as one CASL ability: only `can`, so rules are a union and order does not matter. */
export const abilityFor = (viewer: Viewer, rows: PermissionRows): AppAbility =>
  createPrismaAbility<AppAbility>(
    Object.entries(rows)
      .filter(([key]) => viewer.permissions.has(key))
      .flatMap(([, row]) => row.actions.map((action) => ({ action, subject: row.model, conditions: row.where(viewer) as never }))),
  );
