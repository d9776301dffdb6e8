import { ListPage } from '@xinglin/kit/data/list-page.tsx';
import { useList } from '@xinglin/kit/data/use-list.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { reportPeriods } from '../../shared/report-input.ts';
import { graphql } from '../gql/gql.ts';
import { useTimeText } from '../parts/use-time-text.ts';
import { useWords } from '../words.ts';

const ExtractsDocument = graphql(`
  query HeldReports_Extracts($page: PageInput, $filter: ReportExtractFilter) {
    reportExtracts(page: $page, filter: $filter) {
      items { id number edition title period label supersededAt createdAt }
      nextCursor
      totalCount
      totalCapped
    }
  }
`);

/** 报告摘编: what a holder is given of the association's reports. */
export default function HeldReportsPage() {
  const w = useWords();
  const time = useTimeText();
  const list = useList({
    document: ExtractsDocument,
    filters: [
      {
        key: 'period',
        label: w('extract.period'),
        kind: 'one',
        options: reportPeriods.map((value) => ({ value, label: w(`report.period.${value}`) })),
      },
    ],
    variables: ({ search, filters, after, first }) => ({
      page: { first, after },
      filter: { text: search || undefined, period: filters.period?.[0] },
    }),
    pick: (data) => data.reportExtracts,
  });
  return (
    <ListPage
      id="held-reports"
      title={w('nav.held-reports')}
      list={list}
      search={w('extract.search')}
      exportAs="technology-library.report-extracts"
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      rowTo={(row) => `/held-reports/${row.id}`}
      columns={[
        { key: 'title', label: w('extract.title'), render: (row) => row.title, always: true },
        { key: 'number', label: w('extract.number'), whole: true, render: (row) => row.number },
        {
          key: 'edition',
          label: w('extract.edition'),
          whole: true,
          render: (row) => `${w('report.editionOf', { n: row.edition })}${row.supersededAt ? ` · ${w('extract.superseded')}` : ''}`,
        },
        { key: 'period', label: w('extract.period'), render: (row) => w.find(`report.period.${row.period}`) ?? row.period },
        { key: 'time', label: w('extract.time'), render: (row) => time(row.label) },
        { key: 'given', label: w('extract.given'), render: (row) => <DateText value={row.createdAt} /> },
      ]}
      empty={<EmptyState title={w('extract.none')}>{w('extract.noneHint')}</EmptyState>}
    />
  );
}
