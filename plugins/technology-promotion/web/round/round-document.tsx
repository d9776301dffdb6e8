import { graphql } from '../gql/gql.ts';

export const RoundDocument = graphql(`
  query Round_Round($id: ID!) {
    reviewRound(id: $id) {
      id callId ordinal name kind format stage anonymity seeOthers need places dueAt openedAt closedAt version panelId panelName allowedActions
      form { id name number }
      call { id title tracks stage }
    }
  }
`);
export const OverviewDocument = graphql(`
  query Round_Overview($id: ID!) {
    reviewRoundOverview(roundId: $id) {
      items covered complete needed filled submitted
      stages { stage count }
      experts { expertId name employerName load submitted waiting overdue declined }
    }
  }
`);
