import type { Prisma } from '@xinglin/prisma';
import type { Viewer } from '../viewer.ts';

export type ModelName = Prisma.ModelName;
export type Where<M extends ModelName> = Exclude<
  NonNullable<Prisma.TypeMap['model'][M]['operations']['findMany']['args']['where']>,
  typeof Prisma.skip
>;

/** What a role can hold: which acts, on which rows of which model. */
export interface Permission<M extends ModelName = ModelName> {
  readonly actions: readonly string[];
  readonly model: M;
  /** The rows, as a Prisma filter: the same filter lists, loads and updates. */
  readonly where: (viewer: Viewer) => Where<M>;
  /** Keys of permissions that this one makes no sense without. */
  readonly needs: readonly string[];
}

/** One permission row. Generic in the model, so that a wrong field names the right type in its error. */
export const permit = <M extends ModelName>(
  actions: readonly string[],
  model: M,
  where: (viewer: Viewer) => Where<M>,
  ...needs: readonly string[]
): Permission<M> => ({ actions, model, where, needs });

export type PermissionRows = Readonly<Record<string, Permission>>;

/** Stands in filters where there is nobody; no row has it, and unlike an empty text the database takes it as an id. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Every row of the viewer's own organisation. */
export const own = (viewer: Viewer) => ({ tenantId: viewer.tenantId ?? NOBODY });
