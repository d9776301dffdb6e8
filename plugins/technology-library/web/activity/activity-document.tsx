import { graphql } from '../gql/gql.ts';

/** One activity with all that its pages show. */
export const ActivityDocument = graphql(`
  query ActivityPage_Activity($id: ID!) {
    activity(id: $id) {
      id projectId number title method methods details stage startsOn endsOn summary completedAt cancelReason version allowedActions
      project { id number title }
      sites { adoptionId role adoption { id siteName entryTitle } }
      sessions { id title place startsAt endsAt signInOpen passScore attendance version allowedActions }
      gaps { at code }
      files { id kind name size forSites addedByName createdAt removedAt removeReason downloadPath allowedActions }
    }
  }
`);

export const BeginActivity = graphql(`
  mutation ActivityPage_Begin($id: ID!, $version: Int!) {
    done: beginActivity(id: $id, version: $version) { ... on Activity { id stage version } ... on DomainError { code message } }
  }
`);
export const CompleteActivity = graphql(`
  mutation ActivityPage_Complete($id: ID!, $version: Int!) {
    done: completeActivity(id: $id, version: $version) {
      ... on Activity { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
export const CancelActivity = graphql(`
  mutation ActivityPage_Cancel($id: ID!, $version: Int!, $reason: String!) {
    done: cancelActivity(id: $id, version: $version, reason: $reason) {
      ... on Activity { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
