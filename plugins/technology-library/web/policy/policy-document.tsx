import { graphql } from '../gql/gql.ts';

export const PolicyQuery = graphql(`
  query PolicyPage_Policy($id: ID!) {
    policyDocument(id: $id) {
      id version title documentNumber issuer level issuedOn effectiveOn lapsesOn url summary stage forSites areaCodes attachments endReason
      allowedActions
      successor { id title }
      scopes { id projectId entryId title }
    }
  }
`);
export const UpdatePolicy = graphql(`
  mutation PolicyPage_Update($id: ID!, $version: Int!, $input: PolicyDocumentInput!) {
    updatePolicyDocument(id: $id, version: $version, input: $input) {
      ... on PolicyDocument { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
export const IssuePolicy = graphql(`
  mutation PolicyPage_Issue($id: ID!, $version: Int!) {
    issuePolicyDocument(id: $id, version: $version) { ... on PolicyDocument { id version stage } ... on DomainError { code message } }
  }
`);
export const RepealPolicy = graphql(`
  mutation PolicyPage_Repeal($id: ID!, $version: Int!, $reason: String!, $successorId: ID) {
    repealPolicyDocument(id: $id, version: $version, reason: $reason, successorId: $successorId) {
      ... on PolicyDocument { id version stage } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
export const ReachPolicy = graphql(`
  mutation PolicyPage_Reach($id: ID!, $version: Int!, $input: PolicyReachInput!) {
    reachPolicyDocument(id: $id, version: $version, input: $input) {
      ... on PolicyDocument { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
export const PoliciesToPick = graphql(`
  query PolicyPage_Others($text: String) {
    policyDocuments(filter: { text: $text, stage: "EFFECTIVE" }, page: { first: 20 }) { items { id title documentNumber } }
  }
`);
