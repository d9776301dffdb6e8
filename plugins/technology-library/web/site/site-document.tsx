import { graphql } from '../gql/gql.ts';

/** One site with all that its pages show. */
export const SiteDocument = graphql(`
  query SitePage_Site($id: ID!) {
    site(id: $id) {
      id projectId entryId entryNumber entryTitle siteId siteName areaCode city siteLevel stage stageSince resumesAt reasonCode reason
      adoptedOn routineOn sustainedOn discontinuedOn consented previousId mergedIntoId contactName contactPhone version allowedActions
      project { id number title }
      mergedInto { id siteName }
      previous { id stage }
      claims { id occurredOn evidence stage reply claimedByName decidedAt version createdAt allowedActions files { id kind name size forSites addedByName createdAt removedAt removeReason downloadPath allowedActions } }
      events { id act fromStage toStage reasonCode reason evidence occurredOn recordedAt files { id kind name size forSites addedByName createdAt removedAt removeReason downloadPath allowedActions } }
    }
  }
`);

export const MoveSite = graphql(`
  mutation SitePage_Move($id: ID!, $version: Int!, $input: SiteStepInput!) {
    moveSite(id: $id, version: $version, input: $input) {
      ... on SiteAdoption { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const ReturnSite = graphql(`
  mutation SitePage_Return($id: ID!, $occurredOn: String!, $note: String) {
    returnSite(id: $id, occurredOn: $occurredOn, note: $note) {
      ... on SiteAdoption { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const AdoptVersion = graphql(`
  mutation SitePage_AdoptVersion($id: ID!, $occurredOn: String!, $note: String) {
    adoptVersion(id: $id, occurredOn: $occurredOn, note: $note) {
      ... on SiteAdoption { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const MergeSite = graphql(`
  mutation SitePage_Merge($id: ID!, $version: Int!, $intoId: ID!, $occurredOn: String!, $reason: String!) {
    mergeSite(id: $id, version: $version, intoId: $intoId, occurredOn: $occurredOn, reason: $reason) {
      ... on SiteAdoption { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const CorrectSite = graphql(`
  mutation SitePage_Correct($id: ID!, $version: Int!, $what: String!, $occurredOn: String!, $reason: String!) {
    correctSiteDay(id: $id, version: $version, what: $what, occurredOn: $occurredOn, reason: $reason) {
      ... on SiteAdoption { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const ConsentSite = graphql(`
  mutation OurSite_Consent($id: ID!, $version: Int!, $consented: Boolean!) {
    consentSite(id: $id, version: $version, consented: $consented) {
      ... on SiteAdoption { id consented version }
      ... on DomainError { code message }
    }
  }
`);

export const ClaimSustained = graphql(`
  mutation OurSite_Claim($id: ID!, $input: SustainedClaimInput!) {
    done: claimSustained(adoptionId: $id, input: $input) {
      ... on SustainedClaim { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const WithdrawClaim = graphql(`
  mutation OurSite_WithdrawClaim($id: ID!, $version: Int!) {
    done: withdrawSustainedClaim(id: $id, version: $version) {
      ... on SustainedClaim { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const ConfirmClaim = graphql(`
  mutation SitePage_ConfirmClaim($id: ID!, $version: Int!) {
    done: confirmSustainedClaim(id: $id, version: $version) {
      ... on SustainedClaim { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

export const ReturnClaim = graphql(`
  mutation SitePage_ReturnClaim($id: ID!, $version: Int!, $reason: String!) {
    done: returnSustainedClaim(id: $id, version: $version, reason: $reason) {
      ... on SustainedClaim { id stage version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
