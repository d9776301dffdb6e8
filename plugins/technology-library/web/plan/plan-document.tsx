import { graphql } from '../gql/gql.ts';

export const PlanDocument = graphql(`
  query PlanPage_Read($id: ID!) {
    promotionPlan(id: $id) {
      id projectId projectTitle number stage content contentHash approvedAt approvedByName wordFileId pdfFileId version allowedActions
    }
  }
`);

export const PlansOfProject = graphql(`
  query PlanPage_Others($projectId: ID!) {
    promotionProject(id: $projectId) { id number plans { id number stage content } }
  }
`);

export const ApprovePlan = graphql(`
  mutation PlanPage_Approve($id: ID!, $version: Int!) {
    approvePlan(id: $id, version: $version) {
      ... on PromotionPlan { id stage version projectId }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

export const UpdatePlan = graphql(`
  mutation PlanPage_Update($id: ID!, $version: Int!, $content: JSON!) {
    updatePlan(id: $id, version: $version, content: $content) {
      ... on PromotionPlan { id version content }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);
