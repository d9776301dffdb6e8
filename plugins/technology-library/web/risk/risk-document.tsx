import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../gql/gql.ts';

export const RiskDocument = graphql(`
  query RiskPage_Risk($id: ID!) {
    risk(id: $id) {
      id number title description category likelihood impact score residualLikelihood residualImpact residualScore ownerName
      treatment treatmentNote stage escalatedAt reviewDays nextReviewOn closeReason closedAt version createdAt allowedActions
      entry { id title }
      project { id title }
      site { id siteName }
      measures { id text responsible dueOn doneOn doneNote version allowedActions }
      reviews { id reviewedOn likelihood impact note reviewerName createdAt }
    }
  }
`);

export type RiskRow = NonNullable<ResultOf<typeof RiskDocument>['risk']>;
export type MeasureRow = RiskRow['measures'][number];
