import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';

const ProjectThere = graphql(`
  query ProjectThere($id: ID!) { promotionProject(id: $id) { id } }
`);
const BudgetThere = graphql(`
  query BudgetThere($id: ID!) { promotionBudget(id: $id) { id } }
`);

/** Whether it has turned out that there is no such project that she may read: a page of what belongs to it is none then. */
export function useProjectGone(id: string): boolean {
  const [{ data }] = useQuery({ query: ProjectThere, variables: { id } });
  return data?.promotionProject === null;
}

/** The same of a budget. */
export function useBudgetGone(id: string): boolean {
  const [{ data }] = useQuery({ query: BudgetThere, variables: { id } });
  return data?.promotionBudget === null;
}
