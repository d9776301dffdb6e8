import { graphql } from '../gql/gql.ts';

/** One agreement with all its page shows. */
export const AgreementDocument = graphql(`
  query AgreementPage_Agreement($id: ID!) {
    agreement(id: $id) {
      id ours number title kind stage projectId adoptionId entryId entryNumber entryTitle versionLabel siteName
      terms attachments contentHash startsOn endsOn sentAt effectiveAt endedAt endReasonCode endReason flag flaggedAt
      wordFileId pdfFileId version createdAt replacesId openActivities
      amends { id number title stage }
      amendments { id number title kind stage startsOn endsOn }
      parties { id role onPlatform ours name state reasonCode reason requestKind request requestedAt signerName signedAt fileId }
      allowedActions
    }
    termsInForce(agreementId: $id)
  }
`);
