import { graphql } from '../gql/gql.ts';

/** The task itself: asked again after every act. */
export const TaskDocument = graphql(`
  query TaskPage_Task($id: ID!) {
    reviewTask(id: $id) {
      id dossierId stage alias dueAt reason returnNote version roundId roundName roundStage callTitle track
      declared open blind title applicantName revision allowedActions
      review { id version stage revision confirmedFor scores total vetoes opinion comment confidential submittedAt voidReason }
      others { id alias total vetoes opinion comment }
    }
  }
`);

/** What is judged, and by what: long, and the same while she writes, so it is read once. */
export const MaterialDocument = graphql(`
  query TaskPage_Material($id: ID!) {
    reviewTask(id: $id) {
      id revision answers applicationForm criteria
      materials { id fileId answerId name }
    }
  }
`);
