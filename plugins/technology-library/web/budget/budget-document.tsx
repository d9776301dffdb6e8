import { graphql } from '../gql/gql.ts';

export const BudgetDocument = graphql(`
  query BudgetPage_Budget($id: ID!) {
    promotionBudget(id: $id) {
      id projectId projectTitle number year stage note planned used balance fromHolder draftedByName approvedByName approvedAt
      settledAt settlementNote version allowedActions
      lines { id category title source sponsorName fromHolder amount adjusted used balance usedPercent }
      adjustments { id version stage fromTitle toTitle amount reason verdict proposedByName createdAt allowedActions }
    }
  }
`);
export const ApproveBudget = graphql(`
  mutation BudgetPage_Approve($id: ID!, $version: Int!) {
    approvePromotionBudget(id: $id, version: $version) {
      ... on PromotionBudget { id version stage } ... on DomainError { code message }
    }
  }
`);
export const SettleBudget = graphql(`
  mutation BudgetPage_Settle($id: ID!, $version: Int!, $note: String!) {
    settlePromotionBudget(id: $id, version: $version, note: $note) {
      ... on PromotionBudget { id version stage } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
