import { graphql } from '../gql/gql.ts';

/** One submission with all that its pages show. */
export const SubmissionDocument = graphql(`
  query SubmissionPage_Submission($id: ID!) {
    submission(id: $id) {
      id callId callTitle hostName number title channel track stage answers blindAnswers formNumber voucher avoid revision
      supplementDueAt supplementDefects outcome letter letterAt withdrawReason submittedAt version createdAt allowedActions findings
      files { id name size state path }
      revisions { id number title answers blindAnswers form contentHash note submittedAt }
    }
  }
`);

/** The call as it was announced to the applicant, with the form to fill in. */
export const SubmissionCallDocument = graphql(`
  query SubmissionPage_Call($id: ID!) {
    callAnnouncement(id: $id) { id title channels channelRules tracks form isOpen closesAt closedEarlyAt minYearsInUse }
  }
`);
