import { graphql } from '../gql/gql.ts';

/** One entry with all that the association's page shows. */
export const EntryDocument = graphql(`
  query EntryPage_Entry($id: ID!) {
    libraryEntry(id: $id) {
      id number title stage reasonCode reason stageSince level subjects holderId holderName outcome condition conditionMetAt
      ownerDispute callTitle dossierId listedAt exitedAt reviewMonths nextReviewOn published version allowedActions
      successor { id number title }
      currentVersion { id label content basis issuedAt contentHash }
      versions { id label stage basis issuedAt changeNote version }
      credentials { id kind name number issuer validFrom expiresOn state required version allowedActions }
      files { id kind label fileId createdAt allowedActions }
      reviews { id number kind trigger stage dueOn conclusion }
      events { id act reasonCode reason occurredOn recordedAt }
    }
  }
`);

/** The same for its holder, who is shown no evidence on file and no case. */
export const HeldDocument = graphql(`
  query HeldEntry_Entry($id: ID!) {
    libraryEntry(id: $id) {
      id number title stage reasonCode reason stageSince level subjects holderName callTitle listedAt nextReviewOn published
      condition conditionMetAt ownerDispute
      successor { id number title }
      currentVersion { id label content basis issuedAt contentHash }
      versions { id label stage basis issuedAt changeNote version }
      credentials { id kind name number issuer validFrom expiresOn state required version allowedActions }
      events { id act reasonCode reason occurredOn recordedAt }
    }
  }
`);
