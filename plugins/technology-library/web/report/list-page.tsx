import { Can } from '@xinglin/kit/ability/ability.tsx';
import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { Button } from 'antd';
import { Link } from 'react-router';
import { reportPeriods } from '../../shared/report-input.ts';
import { reportStages } from '../../shared/stages.ts';
import { useGiven } from '../given.tsx';
import { graphql } from '../gql/gql.ts';
import { useTimeText } from '../parts/use-time-text.ts';
import { useWords } from '../words.ts';
import { DaysNote } from './days-note.tsx';
import { ReportTag } from './tags.tsx';
import { YearGrid } from './year-grid.tsx';

const ReportsDocument = graphql(`
  query ReportsPage_Reports($page: PageInput, $filter: PromotionReportFilter) {
    promotionReports(page: $page, filter: $filter) {
      items { id number edition title period label stage publishedAt project { id title } }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** Quarterly and annual reports: the year at a glance, and all of them below. */
export default function ReportsPage() {
  const w = useWords();
  const given = useGiven('project');
  const time = useTimeText();
  const list = useList({
    document: ReportsDocument,
    filters: [
      ...given,
      {
        key: 'stage',
        label: w('report.state'),
        kind: 'one',
        options: reportStages.stages.map((value) => ({ value, label: w(`report.stage.${value}`) })),
      },
      {
        key: 'period',
        label: w('report.period'),
        kind: 'one',
        options: reportPeriods.map((value) => ({ value, label: w(`report.period.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, stage: filters.stage?.[0], period: filters.period?.[0], projectId: filters.project?.[0] },
    }),
    pick: (data) => data.promotionReports,
    watches: ['PromotionReport'],
  });
  const projectId = list.at.address.filters.project?.[0];
  return (
    <ListPage
      id="reports"
      title={w('nav.reports')}
      list={list}
      search={w('report.search')}
      exportAs="technology-library.reports"
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/reports/${row.id}`}
      primary={
        <Can do="create" on="PromotionReport">
          <Link to={`/reports/new${projectId ? `?project=${projectId}` : ''}`}>
            <Button type="primary">{w('report.open')}</Button>
          </Link>
        </Can>
      }
      columns={[
        { key: 'title', label: w('report.title'), render: (row) => row.title, always: true },
        { key: 'number', label: w('report.number'), whole: true, render: (row) => row.number },
        {
          key: 'edition',
          label: w('report.edition'),
          align: 'right',
          whole: true,
          render: (row) => w('report.editionOf', { n: row.edition }),
        },
        { key: 'period', label: w('report.period'), render: (row) => w.find(`report.period.${row.period}`) ?? row.period },
        { key: 'time', label: w('report.time'), render: (row) => time(row.label) },
        { key: 'scope', label: w('report.scope'), render: (row) => row.project?.title ?? w('report.whole') },
        { key: 'stage', label: w('report.state'), card: 'status', render: (row) => <ReportTag of={row.stage} /> },
        {
          key: 'publishedAt',
          label: w('report.publishedAt'),
          render: (row) => (row.publishedAt ? <DateText value={row.publishedAt} /> : null),
        },
      ]}
      empty={<EmptyState title={w('report.none')}>{w('report.noneHint')}</EmptyState>}
    >
      {projectId ? null : <YearGrid />}
      <DaysNote />
    </ListPage>
  );
}
