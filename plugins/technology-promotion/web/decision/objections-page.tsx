import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { objectionStages } from '../../shared/stages.ts';
import { useGivenCall } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { ObjectionTag } from './tags.tsx';

const ObjectionsDocument = graphql(`
  query ObjectionsPage_Objections($page: PageInput, $filter: ObjectionFilter) {
    objections(page: $page, filter: $filter) {
      items { id number title stage createdAt answeredAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

export default function ObjectionsPage() {
  const w = useWords();
  const given = useGivenCall();
  const list = useList({
    document: ObjectionsDocument,
    filters: [
      given,
      {
        key: 'stage',
        label: w('decision.state'),
        kind: 'one',
        options: objectionStages.stages.map((value) => ({ value, label: w(`decision.objection.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({
      page: { first, after },
      filter: { callId: filters.call?.[0], stage: filters.stage?.[0] },
    }),
    pick: (data) => data.objections,
    watches: ['Objection'],
  });
  return (
    <ListPage
      id="objections"
      title={w('nav.objections')}
      list={list}
      search={false}
      exportAs="technology-promotion.objections"
      rowKey={(objection) => objection.id}
      rowName={(objection) => objection.number}
      rowTo={(objection) => `/objections/${objection.id}`}
      columns={[
        { key: 'number', label: w('decision.number'), render: (objection) => objection.number, always: true },
        { key: 'technology', label: w('decision.technology'), render: (objection) => objection.title ?? '—' },
        { key: 'stage', label: w('decision.state'), card: 'status', render: (objection) => <ObjectionTag of={objection.stage} /> },
        { key: 'createdAt', label: w('decision.lodgedAt'), render: (objection) => <DateText value={objection.createdAt} withTime /> },
        {
          key: 'answeredAt',
          label: w('decision.answeredAt'),
          render: (objection) => (objection.answeredAt ? <DateText value={objection.answeredAt} withTime /> : '—'),
        },
      ]}
      empty={<EmptyState title={w('decision.noObjections')}>{w('decision.noObjectionsHint')}</EmptyState>}
    />
  );
}
