import { graphql } from '../gql/gql.ts';

/** One expert with all that her pages show. */
export const ExpertDocument = graphql(`
  query ExpertPages_Expert($id: ID!) {
    expert(id: $id) {
      id userId name email title employerId employerName subjects stage maxLoad unavailableFrom unavailableTo
      invitedAt answeredAt declineReason endedAt endReason version allowedActions
      figures { open submitted declined recused expired }
      profile {
        id name title degree biography subjects keywords updatedAt
        affiliations { id kind organisationName position startedOn endedOn }
      }
    }
  }
`);
