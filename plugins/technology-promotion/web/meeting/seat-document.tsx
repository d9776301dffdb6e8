import { graphql } from '../gql/gql.ts';

/** The meeting from her seat: items from which she is recused are numbers. */
export const SeatDocument = graphql(`
  query SeatPage_Seat($id: ID!) {
    meetingSeat(id: $id) {
      id title place startsAt stage seat attendance mayLead currentId version allowedActions
      agendaProposal { movements movementsNow }
      items {
        id ordinal recused declared dossierId title stage passed result myVote myDissent mayVote votesCast version
        reviews { id alias total opinion comment }
        quorum { open entitled present needed recused absent seated { alternate member because } findings { code level needed actual names } }
      }
    }
  }
`);

export const Arrive = graphql(`
  mutation SeatPage_Arrive($id: ID!) {
    arriveAtMeeting(id: $id) { ... on MeetingSeat { id attendance } ... on DomainError { code message } }
  }
`);
export const Leave = graphql(`
  mutation SeatPage_Leave($id: ID!) {
    leaveMeeting(id: $id) { ... on MeetingSeat { id attendance } ... on DomainError { code message } }
  }
`);
