import { graphql } from '../gql/gql.ts';

export const RequestDocument = graphql(`
  query RequestPage_Request($id: ID!) {
    adoptionRequest(id: $id) {
      id associationName entryId entryNumber entryTitle number siteName areaCode siteLevel purpose conditions contactName contactPhone
      wantedFrom stage answer answeredAt adoptionId mine version createdAt allowedActions
    }
  }
`);

export const RequestConsents = graphql(`
  query RequestPage_Consents($id: ID!) {
    holderConsents(filter: { requestId: $id }) {
      items { id stage dueOn answer answeredAt createdAt message version allowedActions }
    }
  }
`);

export const WithdrawRequest = graphql(`
  mutation RequestPage_Withdraw($id: ID!, $version: Int!, $reason: String!) {
    withdrawAdoptionRequest(id: $id, version: $version, reason: $reason) {
      ... on AdoptionRequest { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const ForwardRequest = graphql(`
  mutation RequestPage_Forward($id: ID!, $version: Int!, $message: String, $dueOn: String!) {
    forwardAdoptionRequest(id: $id, version: $version, message: $message, dueOn: $dueOn) {
      ... on AdoptionRequest { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const AcceptRequest = graphql(`
  mutation RequestPage_Accept($id: ID!, $version: Int!, $projectId: ID!, $answer: String) {
    acceptAdoptionRequest(id: $id, version: $version, projectId: $projectId, answer: $answer) {
      ... on AdoptionRequest { id stage version adoptionId }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const DeclineRequest = graphql(`
  mutation RequestPage_Decline($id: ID!, $version: Int!, $answer: String!) {
    declineAdoptionRequest(id: $id, version: $version, answer: $answer) {
      ... on AdoptionRequest { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const ProjectsOfEntry = graphql(`
  query RequestPage_Projects($entryId: ID!) {
    promotionProjects(filter: { entryId: $entryId, stages: ["PREPARING", "AGREED", "IMPLEMENTING"] }, page: { first: 50 }) {
      items { id number title }
    }
  }
`);
