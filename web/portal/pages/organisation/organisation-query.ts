import { graphql } from '../../gql/gql.ts';
import type { OrganisationPage_OrganisationQuery } from '../../gql/graphql.ts';

export const OrganisationDocument = graphql(`
  query OrganisationPage_Organisation {
    viewer {
      userId
      organisation {
        id
        version
        name
        shortName
        kind
        creditCode
        region
        address
        contactName
        contactPhone
        passwordDays
        idleDays
        status
        createdAt
        allowedActions
      }
    }
  }
`);

type Viewer = NonNullable<OrganisationPage_OrganisationQuery['viewer']>;
export type OrganisationRow = NonNullable<Viewer['organisation']>;

/** Undefined before the answer, null where there is none for this viewer. */
export const organisationOf = (data: OrganisationPage_OrganisationQuery | undefined) => data && (data.viewer?.organisation ?? null);
