import { graphql } from '../gql/gql.ts';

export const SitesToPick = graphql(`
  query SitesToPick_Sites($filter: SiteFilter) {
    sites(filter: $filter, page: { first: 20 }) { items { id siteName entryTitle } }
  }
`);

export const OurSitesToPick = graphql(`
  query SitesToPick_OurSites {
    ourSites(page: { first: 100 }) { items { id siteName entryTitle stage } }
  }
`);
