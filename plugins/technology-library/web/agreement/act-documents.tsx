import { graphql } from '../gql/gql.ts';

export const Send = graphql(`
  mutation AgreementAct_Send($id: ID!, $version: Int!) {
    done: sendAgreement(id: $id, version: $version) {
      ... on Agreement { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
export const Withdraw = graphql(`
  mutation AgreementAct_Withdraw($id: ID!, $version: Int!, $reason: String!) {
    done: withdrawAgreement(id: $id, version: $version, reason: $reason) {
      ... on Agreement { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
export const Amend = graphql(`
  mutation AgreementAct_Amend($id: ID!) {
    done: amendAgreement(id: $id) { ... on Agreement { id version } ... on DomainError { code message } }
  }
`);
export const Renew = graphql(`
  mutation AgreementAct_Renew($id: ID!) {
    done: renewAgreement(id: $id) { ... on Agreement { id version } ... on DomainError { code message } }
  }
`);
export const Redraft = graphql(`
  mutation AgreementAct_Redraft($id: ID!) {
    done: redraftAgreement(id: $id) { ... on Agreement { id version } ... on DomainError { code message } }
  }
`);
