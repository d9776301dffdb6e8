import { graphql } from '../gql/gql.ts';

export const RemoveSession = graphql(`
  mutation Session_Out($id: ID!, $version: Int!) {
    done: removeActivitySession(id: $id, version: $version) { ... on Activity { id version } ... on DomainError { code message } }
  }
`);
export const RemoveParticipant = graphql(`
  mutation Session_Remove($id: ID!, $version: Int!) {
    done: removeParticipant(id: $id, version: $version) { ... on ActivitySession { id version } ... on DomainError { code message } }
  }
`);
export const Certify = graphql(`
  mutation Session_Certify($id: ID!) {
    done: certifySession(id: $id) { ... on ActivitySession { id version } ... on DomainError { code message } }
  }
`);
export const DrawCertificate = graphql(`
  mutation Session_Draw($id: ID!) {
    done: drawCertificate(id: $id) { ... on Participation { id certificateFileId version } ... on DomainError { code message } }
  }
`);
