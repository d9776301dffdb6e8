import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { TrendChart } from './trend-chart.tsx';

const TrendsDocument = graphql(`
  query IndicatorTrends_Trends($projectId: ID!) {
    indicatorTrends(projectId: $projectId) {
      indicator { id name dimension unit better target period }
      points { period due reported verified overdue corrected numerator denominator value }
    }
  }
`);

/** The indicators of a project over time, in the dimensions of RE-AIM; nothing where nobody was asked yet. */
export function IndicatorTrends({ projectId }: { projectId: string }) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: TrendsDocument, variables: { projectId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <TextSkeleton lines={6} />;
  const trends = data.indicatorTrends.filter(({ points }) => points.length > 0);
  if (trends.length === 0) return <p className="x-faint">{w('trend.none')}</p>;
  return (
    <>
      <p className="x-help">{w('trend.reading')}</p>
      <div className="x-chart-grid">
        {trends.map((trend) => (
          <TrendChart key={trend.indicator.id} trend={trend} />
        ))}
      </div>
    </>
  );
}
