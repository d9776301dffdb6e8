import { graphql } from '../gql/gql.ts';

export const PersonDocument = graphql(`
  query TeamPage_Person($id: ID!) {
    teamPerson(id: $id) {
      id version ours name employer title allowedActions
      places { id projectId projectTitle role sinceOn untilOn endReason active gap }
      records { id kind title issuer number hours doneOn validUntil state fileId takenOver allowedActions }
    }
  }
`);
export const UpdatePerson = graphql(`
  mutation TeamPage_Update($id: ID!, $version: Int!, $input: TeamPersonChange!) {
    updateTeamPerson(id: $id, version: $version, input: $input) {
      ... on TeamPerson { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
export const AddRecord = graphql(`
  mutation TeamPage_AddRecord($personId: ID!, $input: TrainingRecordInput!) {
    addTrainingRecord(personId: $personId, input: $input) {
      ... on TeamPerson { id } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
export const RemoveRecord = graphql(`
  mutation TeamPage_RemoveRecord($id: ID!) {
    removeTrainingRecord(id: $id) { ... on TeamPerson { id } ... on DomainError { code message } }
  }
`);
export const Certificates = graphql(`
  query TeamPage_Certificates($personId: ID!) {
    certificatesToTakeOver(personId: $personId) { id number title organisation doneOn }
  }
`);
export const TakeOver = graphql(`
  mutation TeamPage_TakeOver($personId: ID!, $participationId: ID!, $validUntil: String) {
    takeOverCertificate(personId: $personId, participationId: $participationId, validUntil: $validUntil) {
      ... on TeamPerson { id } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
