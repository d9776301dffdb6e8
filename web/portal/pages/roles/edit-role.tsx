import { DetailState } from '@xinglin/kit/data/detail-page.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { NoAccess } from '@xinglin/kit/ui/no-access.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { usePeopleWords } from '../members/words.ts';
import { RolesDocument } from './catalogue.ts';
import { RoleForm } from './role-form.tsx';

const UpdateDocument = graphql(`
  mutation EditRole_Update($input: UpdateRoleInput!) {
    updateRole(input: $input) {
      ... on Role {
        id
        name
        version
        permissions
      }
      ...Refusal
    }
  }
`);

export default function EditRolePage() {
  const { id = '' } = useParams();
  const w = usePeopleWords();
  const toast = useToast();
  const navigate = useNavigate();
  const [{ data, fetching, error }, execute] = useQuery({ query: RolesDocument, requestPolicy: 'network-only' });
  const { submit } = useSubmit(UpdateDocument, (answer) => answer.updateRole);
  const reload = () => execute({ requestPolicy: 'network-only' });
  const back = <Link to="/organisation/roles">{w('roles.title')}</Link>;
  return (
    <DetailState
      row={data && (data.roles.find((role) => role.id === id) ?? null)}
      fetching={fetching && !data}
      error={error}
      onRetry={reload}
      act={back}
    >
      {(role) =>
        role.allowedActions.includes('update') ? (
          <Page
            narrow
            title={w('role.update')}
            breadcrumb={[
              { label: w('roles.title'), to: '/organisation/roles' },
              { label: role.name, to: `/organisation/roles/${id}` },
              { label: w('role.update') },
            ]}
          >
            <RoleForm
              id={`role-${id}`}
              catalogue={data?.permissionCatalogue ?? []}
              initial={{ name: role.name, permissions: [...role.permissions] }}
              version={role.version}
              onReload={reload}
              submitLabel={w('role.save')}
              consequence={w('role.consequence', { n: role.memberCount })}
              onSubmit={({ name, permissions }) => submit({ input: { id, version: role.version, name, permissions } })}
              onDone={({ name }) => {
                toast(w('role.saved', { name }));
                void navigate(`/organisation/roles/${id}`);
              }}
            />
          </Page>
        ) : (
          <NoAccess act={back} />
        )
      }
    </DetailState>
  );
}
