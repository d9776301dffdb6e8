import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../gql/gql.ts';

export const ComplaintDocument = graphql(`
  query ComplaintPage_Complaint($id: ID!) {
    complaint(id: $id) {
      id number channel category title description anonymous occurredOn receivedOn stage acceptBy answerBy aboutUserId aboutName
      handlerId handlerName reasonCode reason findings verdict measures answer answeredOn closedAt reopened version allowedActions
      entry { id title }
      project { id title }
      site { id siteName }
      activity { id title }
      agreement { id number title }
      complainants { id name contact organisation }
      events { id act fromStage toStage note findings byName recordedAt }
    }
  }
`);

export type ComplaintRow = NonNullable<ResultOf<typeof ComplaintDocument>['complaint']>;
