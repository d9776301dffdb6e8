import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../gql/gql.ts';

export const IpDocument = graphql(`
  query IpPage_Record($id: ID!) {
    ipRecord(id: $id) {
      id number kind title rightNumber rightHolders { name share } origin stage filedOn grantedOn expiresOn feeDueOn
      licensedTo licenceRegion licenceUntil licenceTerms disputed disputeNote version allowedActions
      projectId versionId agreementId
      entry { id title number }
      ofVersion { id label }
      agreement { id number title }
      project { id title }
      events { id act fromStage toStage note occurredOn recordedAt }
    }
  }
`);

export type IpRow = NonNullable<ResultOf<typeof IpDocument>['ipRecord']>;
