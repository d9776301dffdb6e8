import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useWords } from '../words.ts';
import { useAgreementColumns, useAgreements } from './use-agreements.tsx';

/** Agreements that were sent to the viewer's organisation, as holder or as site. */
export default function OurAgreementsPage() {
  const w = useWords();
  const list = useAgreements(['DRAFT', 'WITHDRAWN']);
  const columns = useAgreementColumns();
  return (
    <ListPage
      id="our-agreements"
      title={w('nav.ourAgreements')}
      list={list}
      search={w('agreement.search')}
      exportAs="technology-library.agreements"
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/our-agreements/${row.id}`}
      columns={columns}
      empty={<EmptyState title={w('agreement.oursEmpty')}>{w('agreement.oursEmptyHint')}</EmptyState>}
    />
  );
}
