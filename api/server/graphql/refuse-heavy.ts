import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Limits } from './limits.ts';
import { FragmentCycle, type Weight, weigh } from './weigh.ts';

const rules = [
  ['tokens', 'QUERY_TOO_LONG'],
  ['depth', 'QUERY_TOO_DEEP'],
  ['roots', 'QUERY_TOO_WIDE'],
  ['fields', 'QUERY_TOO_WIDE'],
  ['aliases', 'TOO_MANY_ALIASES'],
  ['directives', 'TOO_MANY_DIRECTIVES'],
  ['cost', 'QUERY_TOO_COSTLY'],
  ['introspection', 'QUERY_TOO_COSTLY'],
] as const;

export const refusedQuery = (code: string, message: string, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });

/** Throws the first limit that the document breaks; runs before validation, some of whose rules are quadratic. */
export const refuseHeavy = (schema: GraphQLSchema, document: DocumentNode, variables: unknown, limits: Limits): Weight => {
  const given = typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {};
  try {
    const weight = weigh(schema, document, given);
    for (const [what, code] of rules) {
      if (weight[what] > limits[what]) throw refusedQuery(code, `${what}: ${weight[what]} of at most ${limits[what]}`);
    }
    return weight;
  } catch (error) {
    if (error instanceof FragmentCycle) throw refusedQuery('FRAGMENT_CYCLE', 'a fragment spreads itself');
    throw error;
  }
};
