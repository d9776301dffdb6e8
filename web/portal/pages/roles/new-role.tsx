import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../gql/gql.ts';
import { useRoleName } from '../../locales/use-role-name.ts';
import { usePeopleWords } from '../members/words.ts';
import { RolesDocument } from './catalogue.ts';
import { RoleForm } from './role-form.tsx';

const CreateDocument = graphql(`
  mutation NewRole_Create($input: CreateRoleInput!) {
    createRole(input: $input) {
      ... on Role {
        id
        name
      }
      ...Refusal
    }
  }
`);

/** `?from=<role>` begins with what that role holds, as far as the viewer may give it. */
export default function NewRolePage() {
  const w = usePeopleWords();
  const toast = useToast();
  const navigate = useNavigate();
  const roleName = useRoleName();
  const [params] = useSearchParams();
  const [{ data, error }, execute] = useQuery({ query: RolesDocument });
  const { submit } = useSubmit(CreateDocument, (answer) => answer.createRole);
  const from = data?.roles.find((role) => role.id === params.get('from'));
  const held = new Set(data?.permissionCatalogue.filter((each) => each.held).map(({ key }) => key));
  return (
    <Page
      narrow
      title={w('role.newTitle')}
      breadcrumb={[{ label: w('roles.title'), to: '/organisation/roles' }, { label: w('role.newTitle') }]}
    >
      {data ? (
        <RoleForm
          id={`role-new-${from?.id ?? ''}`}
          catalogue={data.permissionCatalogue}
          initial={
            from ? { name: w('role.copyName', { name: roleName(from) }), permissions: from.permissions.filter((key) => held.has(key)) } : {}
          }
          submitLabel={w('role.create')}
          consequence={w('role.createConsequence')}
          onSubmit={(input) => submit({ input })}
          onDone={({ name }) => {
            toast(w('role.created', { name }));
            void navigate('/organisation/roles');
          }}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      ) : (
        <TextSkeleton lines={8} />
      )}
    </Page>
  );
}
