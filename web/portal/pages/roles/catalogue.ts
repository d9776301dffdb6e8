import { graphql } from '../../gql/gql.ts';
import type { RolesPage_RolesQuery } from '../../gql/graphql.ts';

export const RolesDocument = graphql(`
  query RolesPage_Roles {
    roles {
      id
      name
      builtIn
      permissions
      requiresTwoFactor
      memberCount
      version
      allowedActions
    }
    permissionCatalogue {
      key
      plugin
      needs
      held
    }
  }
`);

export type RoleRow = RolesPage_RolesQuery['roles'][number];
