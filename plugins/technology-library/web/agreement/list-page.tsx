import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useWords } from '../words.ts';
import { EndsCalendar } from './ends-calendar.tsx';
import { useAgreementColumns, useAgreements } from './use-agreements.tsx';

/** The association's agreements and the calendar of their ends. */
export default function AgreementListPage() {
  const w = useWords();
  const navigate = useNavigate();
  const list = useAgreements();
  const { site, project } = list.at.address.filters;
  const columns = useAgreementColumns();
  const create = (
    <Can do="create" on="Agreement">
      <Button type="primary" onClick={() => navigate(site ? `/agreements/new?site=${site[0]}` : '/agreements/new')}>
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
      {project || site ? null : <EndsCalendar />}
    </ListPage>
  );
}
