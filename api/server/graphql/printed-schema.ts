import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
