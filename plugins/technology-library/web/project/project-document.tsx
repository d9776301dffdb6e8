import { graphql } from '../gql/gql.ts';

export const ProjectDocument = graphql(`
  query ProjectPage_Project($id: ID!) {
    promotionProject(id: $id) {
      id number title goal stage entryId entryNumber entryTitle entryStage holderName versionLabel leaderName areaCodes targetSites
      startsOn endsOn closeReason closedAt version allowedActions
      plans { id number stage approvedAt }
    }
    promotionProjectOverview(projectId: $id) {
      id
      sites { stage count }
      agreements { stage count }
      activities { stage count }
      nextDates { kind objectId label date overdue }
    }
  }
`);

export const ProjectLedger = graphql(`
  query ProjectPage_Ledger($id: ID!) {
    ledger(filter: { projectId: $id }, page: { first: 8 }) { items { id act params note occurredOn } }
  }
`);

export const AgreeProject = graphql(`
  mutation ProjectPage_Agree($id: ID!, $version: Int!) {
    agreeProject(id: $id, version: $version) { ... on PromotionProject { id stage version } ... on DomainError { code message } }
  }
`);
export const ImplementProject = graphql(`
  mutation ProjectPage_Implement($id: ID!, $version: Int!) {
    implementProject(id: $id, version: $version) { ... on PromotionProject { id stage version } ... on DomainError { code message } }
  }
`);
export const EvaluateProject = graphql(`
  mutation ProjectPage_Evaluate($id: ID!, $version: Int!) {
    evaluateProject(id: $id, version: $version) { ... on PromotionProject { id stage version } ... on DomainError { code message } }
  }
`);
export const ContinueProject = graphql(`
  mutation ProjectPage_Continue($id: ID!, $version: Int!) {
    continueProject(id: $id, version: $version) { ... on PromotionProject { id stage version } ... on DomainError { code message } }
  }
`);
export const CloseProject = graphql(`
  mutation ProjectPage_Close($id: ID!, $version: Int!, $reason: String!) {
    closeProject(id: $id, version: $version, reason: $reason) {
      ... on PromotionProject { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
export const TerminateProject = graphql(`
  mutation ProjectPage_Terminate($id: ID!, $version: Int!, $reason: String!) {
    terminateProject(id: $id, version: $version, reason: $reason) {
      ... on PromotionProject { id stage version }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const DraftPlan = graphql(`
  mutation ProjectPage_DraftPlan($projectId: ID!, $templateId: ID) {
    draftPlan(projectId: $projectId, templateId: $templateId) {
      ... on PromotionPlan { id projectId }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
export const PlanTemplates = graphql(`
  query ProjectPage_Templates($kind: String!) {
    promotionTemplates(filter: { kind: $kind, retired: false }, page: { first: 50 }) { items { id name } }
  }
`);
