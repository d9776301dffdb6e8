import { graphql } from '../gql/gql.ts';

/** One memo with all that its pages show. */
export const MemoDocument = graphql(`
  query MemoPage_Memo($id: ID!) {
    memo(id: $id) {
      id number title body stage version createdAt submittedAt allowedActions
    }
  }
`);
