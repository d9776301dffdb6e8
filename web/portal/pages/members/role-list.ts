import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';

const RolesDocument = graphql(`
  query RoleList_Roles {
    roles {
      id
      name
      builtIn
      permissions
    }
  }
`);

const DepartmentsDocument = graphql(`
  query RoleList_Departments {
    departments {
      id
      name
      parentId
    }
  }
`);

/** Roles to choose from; none for those who may not see roles. */
export function useRoleList() {
  const may = useCan('read', 'Role');
  const [{ data }] = useQuery({ query: RolesDocument, pause: !may, context: useWatches('Role') });
  return data?.roles ?? [];
}

export function useDepartmentList() {
  const may = useCan('read', 'Department');
  const [{ data }] = useQuery({ query: DepartmentsDocument, pause: !may, context: useWatches('Department') });
  return data?.departments ?? [];
}
