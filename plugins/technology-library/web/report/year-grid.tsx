import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { today } from '@xinglin/kit/i18n/format.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { type ReportPeriod, reportSpan } from '../../shared/report-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { reportOf } from './report-of.ts';
import { ReportTag } from './tags.tsx';

const YearDocument = graphql(`
  query ReportsPage_Year($year: Int!) {
    promotionReports(filter: { year: $year, whole: true }, page: { first: 50 }) {
      items { id label stage edition }
    }
  }
`);

const thisYear = (): number => Number(today().slice(0, 4));

interface CellProps {
  period: ReportPeriod;
  year: number;
  quarter: number | null;
  report: { id: string; stage: string } | undefined;
}

/** What has become of the report of one time, and the way to it. */
function Cell({ period, year, quarter, report }: CellProps) {
  const w = useWords();
  const writes = useCan('create', 'PromotionReport');
  if (report)
    return (
      <Link to={`/reports/${report.id}`}>
        <ReportTag of={report.stage} />
      </Link>
    );
  const over = reportSpan({ period, year, quarter }).endsOn.getTime() + 16 * 3_600_000 < Date.now();
  if (!over) return <span className="x-faint">{w('report.gridAhead')}</span>;
  if (!writes) return <span className="x-faint">{w('report.gridNone')}</span>;
  return <Link to={`/reports/new?period=${period}&year=${year}${quarter ? `&quarter=${quarter}` : ''}`}>{w('report.open')}</Link>;
}

/** The quarters of a year and the year itself, each with the state of its report over all projects. */
export function YearGrid() {
  const w = useWords();
  const [year, setYear] = useState(thisYear());
  const [{ data }] = useQuery({ query: YearDocument, variables: { year } });
  const reports = data?.promotionReports.items ?? [];
  const cells = [
    ...[1, 2, 3, 4].map((quarter) => ({
      key: `Q${quarter}`,
      head: w('report.quarterOf', { n: quarter }),
      period: 'QUARTER' as const,
      quarter,
    })),
    { key: 'Y', head: w('report.annual'), period: 'YEAR' as const, quarter: null },
  ];
  return (
    <Panel id="year" title={w('report.grid', { year })}>
      <div className="x-acts-bar">
        <Button size="small" onClick={() => setYear(year - 1)} disabled={year <= 2000}>
          {`← ${w('report.yearOf', { year: year - 1 })}`}
        </Button>
        <Button size="small" onClick={() => setYear(year + 1)} disabled={year >= thisYear()}>
          {`${w('report.yearOf', { year: year + 1 })} →`}
        </Button>
      </div>
      <dl style={{ display: 'grid', gap: '0.75rem', gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))', margin: '0.75rem 0 0' }}>
        {cells.map(({ key, head, period, quarter }) => (
          <div key={key} style={{ border: '1px solid var(--x-line-soft)', borderRadius: 8, padding: '0.5rem 0.75rem' }}>
            <dt className="x-faint">{head}</dt>
            <dd style={{ margin: '0.25rem 0 0', minBlockSize: '1.75rem' }}>
              {data ? (
                <Cell
                  period={period}
                  year={year}
                  quarter={quarter}
                  report={reportOf(reports, quarter ? `${year}-Q${quarter}` : `${year}`)}
                />
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
