import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { graphql } from '../gql/gql.ts';

const Accept = graphql(`
  mutation ComplaintActs_Accept($id: ID!, $version: Int!, $handlerId: ID!) {
    done: acceptComplaint(id: $id, version: $version, handlerId: $handlerId) {
      ... on Complaint { id version stage allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Assign = graphql(`
  mutation ComplaintActs_Assign($id: ID!, $version: Int!, $handlerId: ID!) {
    done: assignComplaint(id: $id, version: $version, handlerId: $handlerId) {
      ... on Complaint { id version stage allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Reject = graphql(`
  mutation ComplaintActs_Reject($id: ID!, $version: Int!, $input: ComplaintRejectionInput!) {
    done: rejectComplaint(id: $id, version: $version, input: $input) {
      ... on Complaint { id version stage allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Investigate = graphql(`
  mutation ComplaintActs_Investigate($id: ID!, $version: Int!) {
    done: investigateComplaint(id: $id, version: $version) {
      ... on Complaint { id version stage allowedActions }
      ... on DomainError { code message }
    }
  }
`);
const Answer = graphql(`
  mutation ComplaintActs_Answer($id: ID!, $version: Int!, $input: ComplaintAnswerInput!) {
    done: answerComplaint(id: $id, version: $version, input: $input) {
      ... on Complaint { id version stage allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
const Close = graphql(`
  mutation ComplaintActs_Close($id: ID!, $version: Int!) {
    done: closeComplaint(id: $id, version: $version) {
      ... on Complaint { id version stage allowedActions }
      ... on DomainError { code message }
    }
  }
`);
const Reopen = graphql(`
  mutation ComplaintActs_Reopen($id: ID!, $version: Int!, $handlerId: ID!, $reason: String!) {
    done: reopenComplaint(id: $id, version: $version, handlerId: $handlerId, reason: $reason) {
      ... on Complaint { id version stage allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

const CorrectComplainant = graphql(`
  mutation ComplaintActs_CorrectComplainant($id: ID!, $version: Int!, $input: ComplainantCorrectionInput!) {
    done: correctComplainant(id: $id, version: $version, input: $input) {
      ... on Complaint { id version stage allowedActions }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

/** Every step of a complaint, ready to be sent. */
export function useComplaintActs() {
  return {
    accept: useSubmit(Accept, ({ done }) => done).submit,
    assign: useSubmit(Assign, ({ done }) => done).submit,
    reject: useSubmit(Reject, ({ done }) => done).submit,
    investigate: useSubmit(Investigate, ({ done }) => done).submit,
    answer: useSubmit(Answer, ({ done }) => done).submit,
    close: useSubmit(Close, ({ done }) => done).submit,
    correctComplainant: useSubmit(CorrectComplainant, ({ done }) => done).submit,
    reopen: useSubmit(Reopen, ({ done }) => done).submit,
  };
}
