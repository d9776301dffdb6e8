import { Form as AntForm } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { periodLabel } from '../../shared/periods.ts';
import { type ReportPeriod, reportSpan } from '../../shared/report-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { reportOf } from './report-of.ts';

const ExistingDocument = graphql(`
  query ReportCreate_Existing($filter: PromotionReportFilter) {
    promotionReports(filter: $filter, page: { first: 50 }) {
      items { id number title label stage edition }
    }
  }
`);

interface Chosen {
  period?: ReportPeriod;
  year?: number | null;
  quarter?: string | null;
  projectId?: string | null;
}

/** A time has one report: where it is there already, the way to it. */
export function ExistingNote() {
  const w = useWords();
  const { period, year, quarter, projectId }: Chosen = AntForm.useWatch((values: Chosen) => values) ?? {};
  const whole = period && year && (period === 'YEAR' || quarter) ? { period, year, quarter: quarter ? Number(quarter) : null } : null;
  const [{ data }] = useQuery({
    query: ExistingDocument,
    variables: {
      filter: { ...(whole ? { period: whole.period, year: whole.year } : {}), ...(projectId ? { projectId } : { whole: true }) },
    },
    pause: !whole,
    requestPolicy: 'cache-and-network',
  });
  const label = whole ? periodLabel(whole.period, reportSpan(whole).startsOn) : '';
  const report = reportOf(data?.promotionReports.items ?? [], label);
  if (!report) return null;
  return (
    <p role="status">
      {w('report.existing')} <Link to={`/reports/${report.id}`}>{`${report.number} ${report.title}`}</Link>
    </p>
  );
}
