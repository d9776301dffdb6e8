import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { templateKinds } from '../../shared/project-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const TemplatesDocument = graphql(`
  query TemplateList_Templates($page: PageInput, $filter: PromotionTemplateFilter) {
    promotionTemplates(page: $page, filter: $filter) {
      items { id kind name retired version updatedAt allowedActions }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);
const RetireTemplate = graphql(`
  mutation TemplateList_Retire($id: ID!, $version: Int!, $retired: Boolean!) {
    retirePromotionTemplate(id: $id, version: $version, retired: $retired) {
      ... on PromotionTemplate { id retired version }
      ... on DomainError { code message }
    }
  }
`);

/** Templates of plans, check lists and agreements. */
export default function TemplatesPage() {
  const w = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const { submit } = useSubmit(RetireTemplate, (reply) => reply.retirePromotionTemplate);
  const list = useList({
    document: TemplatesDocument,
    filters: [
      {
        key: 'kind',
        label: w('template.kind'),
        kind: 'one',
        options: templateKinds.map((value) => ({ value, label: w(`template.kind.${value}`) })),
      },
    ],
    variables: ({ filters, after, first }) => ({ page: { first, after }, filter: { kind: filters.kind?.[0] } }),
    pick: (data) => data.promotionTemplates,
    watches: ['PromotionTemplate'],
  });
  const create = (
    <Can do="create" on="PromotionTemplate">
      <Button type="primary" onClick={() => navigate('/promotion-templates/new/READINESS')}>
        {w('template.createReadiness')}
      </Button>{' '}
      <Button onClick={() => navigate('/promotion-templates/new/PLAN')}>{w('template.createPlan')}</Button>
    </Can>
  );
  return (
    <ListPage
      id="promotion-templates"
      title={w('template.title')}
      list={list}
      search={false}
      exportAs="technology-library.templates"
      primary={create}
      rowKey={(row) => row.id}
      rowName={(row) => row.name}
      rowTo={(row) => (row.kind === 'AGREEMENT' ? '/agreements' : `/promotion-templates/${row.id}`)}
      rowActs={(row) => [
        {
          key: 'retire',
          label: w(row.retired ? 'template.revive' : 'template.retire'),
          onAct: () =>
            void submit({ id: row.id, version: row.version, retired: !row.retired }).then((outcome) =>
              outcome.kind === 'done' ? toast(w('template.saved')) : toast(w.find('error.STALE_VERSION') ?? ''),
            ),
        },
      ]}
      columns={[
        { key: 'name', label: w('template.name'), render: (row) => row.name, always: true },
        { key: 'kind', label: w('template.kind'), render: (row) => w.find(`template.kind.${row.kind}`) ?? row.kind },
        {
          key: 'state',
          label: w('template.state'),
          card: 'status',
          render: (row) => (
            <StatusTag tone={row.retired ? 'closed' : 'good'}>{w(row.retired ? 'template.retired' : 'template.inUse')}</StatusTag>
          ),
        },
        { key: 'updated', label: w('template.updated'), render: (row) => <DateText value={row.updatedAt} withTime /> },
      ]}
      empty={
        <EmptyState title={w('template.empty')} act={create}>
          {w('template.emptyHint')}
        </EmptyState>
      }
    />
  );
}
