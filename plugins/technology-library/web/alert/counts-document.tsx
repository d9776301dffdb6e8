import { graphql } from '../gql/gql.ts';

export const AlertCounts = graphql(`
  query AlertCounts_Counts {
    libraryAlertCounts { kind group overdue all }
  }
`);

export interface GroupCount {
  group: string;
  overdue: number;
  all: number;
}

/** The counts of kinds, added up by group in the order given. */
export const byGroup = (groups: readonly string[], counts: readonly GroupCount[]): GroupCount[] =>
  groups.flatMap((group) => {
    const of = counts.filter((count) => count.group === group);
    if (of.length === 0) return [];
    return [{ group, overdue: of.reduce((sum, each) => sum + each.overdue, 0), all: of.reduce((sum, each) => sum + each.all, 0) }];
  });
