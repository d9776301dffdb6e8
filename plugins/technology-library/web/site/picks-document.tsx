import { graphql } from '../gql/gql.ts';

export const InstitutionsToPick = graphql(`
  query SitePicks_Institutions($filter: OrganisationCardFilter) {
    organisationCards(filter: $filter, page: { first: 20 }) { items { id name creditCode } }
  }
`);
