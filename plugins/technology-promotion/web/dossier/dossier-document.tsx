import { graphql } from '../gql/gql.ts';

export const DossierDocument = graphql(`
  query DossierPage_Dossier($id: ID!) {
    dossier(id: $id) {
      id callId number title applicantId applicantName applicantKind channel track stage revision voucher avoid onPaper
      receivedAt admittedAt closedReason groupKey ownerDispute claims version allowedActions
      mergedInto { id number title }
      call { id title stage tracks checklist }
      revisions { id number title receivedAt }
      checks { revision itemKey verdict note checkedAt }
      supplements { id number revision defects dueAt stage sentAt answeredAt }
      files { id revision fieldKey blind fileId originalName }
    }
  }
`);

export const MaterialDocument = graphql(`
  query DossierPage_Material($id: ID!) {
    dossier(id: $id) { id revisions { id number answers form files } }
  }
`);

export const CheckDocument = graphql(`
  mutation DossierPage_Check($id: ID!, $revision: Int!, $itemKey: String!, $verdict: String!, $note: String) {
    recordCheck(id: $id, revision: $revision, itemKey: $itemKey, verdict: $verdict, note: $note) {
      ... on Dossier { id version checks { revision itemKey verdict note checkedAt } }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const SupplementDocument = graphql(`
  mutation DossierPage_Supplement($id: ID!, $version: Int!, $dueOn: String!, $more: [String!]) {
    requestSupplement(id: $id, version: $version, dueOn: $dueOn, more: $more) {
      ... on Dossier { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const AttachScanDocument = graphql(`
  mutation DossierPage_AttachScan($id: ID!, $fieldKey: String!, $fileId: ID!) {
    attachDossierFile(id: $id, fieldKey: $fieldKey, fileId: $fileId) {
      ... on Dossier { id version files { id revision fieldKey blind fileId originalName } }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const DetachScanDocument = graphql(`
  mutation DossierPage_DetachScan($id: ID!, $dossierFileId: ID!) {
    detachDossierFile(id: $id, dossierFileId: $dossierFileId) {
      ... on Dossier { id version files { id revision fieldKey blind fileId originalName } }
      ... on DomainError { code message }
    }
  }
`);

export const AdmitDocument = graphql(`
  mutation DossierPage_Admit($id: ID!, $version: Int!) {
    admitDossier(id: $id, version: $version) { ... on Dossier { id stage version } ... on DomainError { code message } }
  }
`);

export const RefuseDocument = graphql(`
  mutation DossierPage_Refuse($id: ID!, $version: Int!, $reason: String!) {
    refuseDossier(id: $id, version: $version, reason: $reason) {
      ... on Dossier { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const SettleDocument = graphql(`
  mutation DossierPage_Settle($id: ID!, $version: Int!, $reason: String!) {
    settleOwner(id: $id, version: $version, reason: $reason) {
      ... on Dossier { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const MergeDocument = graphql(`
  mutation DossierPage_Merge($id: ID!, $version: Int!, $intoId: ID!, $reason: String!) {
    mergeDossiers(id: $id, version: $version, intoId: $intoId, reason: $reason) {
      ... on Dossier { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const DuplicateDocument = graphql(`
  mutation DossierPage_Duplicate($id: ID!, $version: Int!, $ofId: ID!, $reason: String!) {
    markDuplicate(id: $id, version: $version, ofId: $ofId, reason: $reason) {
      ... on Dossier { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const OthersDocument = graphql(`
  query DossierPage_Others($callId: ID!, $filter: DossierFilter) {
    dossiers(callId: $callId, page: { first: 10 }, filter: $filter) { items { id number title applicantName } }
  }
`);
