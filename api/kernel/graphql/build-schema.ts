import type { GraphQLSchema } from 'graphql';
import { builder } from '../builder.ts';
import type { ServerPlugin } from '../plugin.ts';

/** Builds the one schema from all plugins; the guard refuses unsafe fields here. */
export const buildSchema = async (plugins: readonly ServerPlugin[]): Promise<GraphQLSchema> => {
  for (const plugin of plugins) await plugin.schema();
  return builder.toSchema({ sortSchema: true });
};
