import { graphql } from '../../gql/gql.ts';

/** Why a mutation was refused, as `useSubmit` reads it. Documents spread it by name; nothing imports it. */
export const RefusalFragment = graphql(`
  fragment Refusal on DomainError {
    code
    message
    ... on InputError {
      issues {
        path
        code
        message
      }
    }
  }
`);
