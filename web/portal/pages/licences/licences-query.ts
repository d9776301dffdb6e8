import { graphql } from '../../gql/gql.ts';
import type { LicencesPage_LicencesQuery } from '../../gql/graphql.ts';

export const LicencesDocument = graphql(`
  query LicencesPage_Licences {
    licences {
      id
      version
      kind
      number
      issuer
      issuedOn
      expiresOn
      fileId
      allowedActions
    }
  }
`);

export type LicenceRow = LicencesPage_LicencesQuery['licences'][number];
