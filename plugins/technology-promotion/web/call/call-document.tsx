import { graphql } from '../gql/gql.ts';

/** One call with all that its pages show. */
export const CallDocument = graphql(`
  query CallPage_Call($id: ID!) {
    call(id: $id) {
      id number title summary body stage audience channels channelRules reviewFormats tracks policy policyFrozenAt checklist letterRules
      opensAt closesAt graceMinutes sealed openedAt unsealAsked unsealAskedByMe unsealReason places receivedCount unknownHolidayYears
      contactName contactPhone contactEmail publishedAt closedAt closedEarlyAt cancelReason version createdAt allowedActions
      form { id number name createdAt }
    }
  }
`);
