import { Can } from '@xinglin/kit/ability/ability.tsx';
import { TableSkeleton } from '@xinglin/kit/data/table-skeleton.tsx';
import { useNarrow } from '@xinglin/kit/theme/media.ts';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { useWatches } from '@xinglin/kit/urql/watches.ts';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { usePeopleWords } from '../members/words.ts';
import { RolesDocument } from './catalogue.ts';
import { RoleCards } from './role-cards.tsx';
import { RoleMatrix } from './role-matrix.tsx';

export default function RolesPage() {
  const w = usePeopleWords();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const platform = useViewer().organisation.kind === 'platform';
  const [{ data, error }, execute] = useQuery({ query: RolesDocument, context: useWatches('Role', 'Member') });
  const create = platform ? null : (
    <Can do="create" on="Role">
      <Button type="primary" onClick={() => navigate('/organisation/roles/new')}>
        {w('roles.new')}
      </Button>
    </Can>
  );
  const body = () => {
    if (!data)
      return error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : <TableSkeleton rows={10} />;
    const { roles, permissionCatalogue: catalogue } = data;
    if (roles.length === 0) {
      return (
        <EmptyState title={w('roles.empty')} act={create}>
          {w('roles.emptyHint')}
        </EmptyState>
      );
    }
    return narrow ? (
      <RoleCards roles={roles} />
    ) : (
      <>
        <p className="x-help p-note">{w('roles.lead')}</p>
        <RoleMatrix roles={roles} catalogue={catalogue} />
      </>
    );
  };
  return (
    <Page title={w('roles.title')} actions={create}>
      {body()}
    </Page>
  );
}
