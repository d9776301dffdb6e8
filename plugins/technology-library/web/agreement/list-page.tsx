import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../words.ts';
import { EndsCalendar } from './ends-calendar.tsx';
import { useAgreementColumns, useAgreements } from './use-agreements.tsx';

/** The association's agreements and the calendar of their ends. */
export default function AgreementListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const site = params.get('site');
  const list = useAgreements();
  const columns = useAgreementColumns();
  const create = (
    <Can do="create" on="Agreement">
      <Button type="primary" onClick={() => navigate(site ? `/agreements/new?site=${site}` : '/agreements/new')}>
        {w('agreement.create')}
      </Button>
    </Can>
  );
  return (
    <ListPage
      id="agreements"
      title={w('nav.agreements')}
      list={list}
      search={w('agreement.search')}
      exportAs="technology-library.agreements"
      primary={create}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/agreements/${row.id}`}
      columns={columns}
      empty={
        <EmptyState title={w('agreement.empty')} act={create}>
          {w('agreement.emptyHint')}
        </EmptyState>
      }
    >
      {params.get('project') || site ? null : <EndsCalendar />}
    </ListPage>
  );
}
