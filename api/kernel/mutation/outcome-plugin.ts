// Notes on the context that a mutation's resolver failed, expected error or not, so that the
// transaction around it is undone although GraphQL answers with a well-formed error member.
import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { markBegun, markFailed } from './outcome.ts';

const name = 'outcome' as const;
export default name;

export class OutcomePlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (field.parentType !== 'Mutation') return resolver;
    return async (parent, args, context, info) => {
      markBegun(context as object);
      try {
        return await resolver(parent, args, context, info);
      } catch (error) {
        markFailed(context as object);
        throw error;
      }
    };
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      outcome: OutcomePlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(name, OutcomePlugin);
