import { graphql } from '../gql/gql.ts';

export const ReadinessDocument = graphql(`
  query ReadinessPage_Check($id: ID!) {
    readinessCheck(id: $id) {
      id adoptionId siteName number checklist answers gaps score passed answered failed passScore stage dueOn note submittedAt judgedAt
      version createdAt allowedActions
    }
  }
`);

export const SaveReadiness = graphql(`
  mutation ReadinessPage_Save($id: ID!, $version: Int!, $input: ReadinessInput!) {
    saveReadiness(id: $id, version: $version, input: $input) {
      ... on ReadinessCheck { id version stage }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const SubmitReadiness = graphql(`
  mutation ReadinessPage_Submit($id: ID!, $version: Int!, $input: ReadinessInput!) {
    submitReadiness(id: $id, version: $version, input: $input) {
      ... on ReadinessCheck { id version stage }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const ReturnReadiness = graphql(`
  mutation ReadinessPage_Return($id: ID!, $version: Int!, $reason: String!) {
    returnReadiness(id: $id, version: $version, reason: $reason) {
      ... on ReadinessCheck { id version stage }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const AcceptReadiness = graphql(`
  mutation ReadinessPage_Accept($id: ID!, $version: Int!) {
    acceptReadiness(id: $id, version: $version) {
      ... on ReadinessCheck { id version stage }
      ... on DomainError { code message }
    }
  }
`);

export const CloseGap = graphql(`
  mutation ReadinessPage_CloseGap($id: ID!, $version: Int!, $key: String!, $closedOn: String!) {
    closeReadinessGap(id: $id, version: $version, key: $key, closedOn: $closedOn) {
      ... on ReadinessCheck { id version gaps }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
