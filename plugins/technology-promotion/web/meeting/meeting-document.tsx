import { graphql } from '../gql/gql.ts';

/** A meeting as its secretary works with it. */
export const MeetingDocument = graphql(`
  query MeetingPage_Meeting($id: ID!) {
    meeting(id: $id) {
      id callId callTitle title place startsAt stage currentId panelName version allowedActions
      agendaProposal { movements movementsNow }
      items {
        id ordinal title number stage passed note result version votesCast allowedActions
        quorum { open entitled present needed recused absent seated { alternate member because } findings { code level needed actual names } }
        ballots { name vote }
      }
      attendance { userId name seat state arrivedAt leftAt }
      minutes { id number stage contentHash filesStage filesDone wordFileId pdfFileId version createdAt allowedActions }
    }
  }
`);

export const UpdateMeeting = graphql(`
  mutation MeetingPage_Update($id: ID!, $version: Int!, $input: MeetingChangeInput!) {
    updateMeeting(id: $id, version: $version, input: $input) {
      ... on Meeting { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
export const OpenMeeting = graphql(`
  mutation MeetingPage_Open($id: ID!, $version: Int!) {
    openMeeting(id: $id, version: $version) { ... on Meeting { id stage version } ... on DomainError { code message } }
  }
`);
export const CloseMeeting = graphql(`
  mutation MeetingPage_Close($id: ID!, $version: Int!) {
    closeMeeting(id: $id, version: $version) { ... on Meeting { id stage version } ... on DomainError { code message } }
  }
`);
export const CancelMeeting = graphql(`
  mutation MeetingPage_Cancel($id: ID!, $version: Int!) {
    cancelMeeting(id: $id, version: $version) { ... on Meeting { id stage version } ... on DomainError { code message } }
  }
`);
