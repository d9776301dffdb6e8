import { Panel } from '@xinglin/kit/data/panel.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { RiskMatrix } from './matrix-chart.tsx';

const MatrixDocument = graphql(`
  query RiskMatrix_Cells($filter: RiskFilter) {
    residual: riskMatrix(filter: $filter) { likelihood impact risks }
    inherent: riskMatrix(inherent: true, filter: $filter) { likelihood impact risks }
  }
`);

/** Open risks in the matrix: as they are now, and as they would be if nothing were done. */
export default function RiskMatrixPage() {
  const w = useWords();
  const [params] = useSearchParams();
  const [project, entry] = [params.get('project'), params.get('entry')];
  const filter = { ...(project ? { projectId: project } : {}), ...(entry ? { entryId: entry } : {}) };
  const [{ data, error }, execute] = useQuery({ query: MatrixDocument, variables: { filter } });
  const breadcrumb = [{ label: w('nav.risks'), to: `/risks${project ? `?project=${project}` : ''}` }];
  if (error && !data) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <PageSkeleton />;
  const rest = `${project ? `&project=${project}` : ''}${entry ? `&entry=${entry}` : ''}`;
  return (
    <Page title={w('risk.matrix')} breadcrumb={breadcrumb}>
      {data.residual.length === 0 ? (
        <EmptyState title={w('risk.noneOpen')}>{w('risk.noneHint')}</EmptyState>
      ) : (
        <>
          <Panel id="residual" title={w('risk.residual')}>
            <RiskMatrix
              title={w('risk.residualMatrix')}
              cells={data.residual}
              to={(likelihood, impact) => `/risks?likelihood=${likelihood}&impact=${impact}${rest}`}
            />
          </Panel>
          <Panel id="inherent" title={w('risk.inherent')}>
            <RiskMatrix title={w('risk.inherentMatrix')} cells={data.inherent} />
          </Panel>
        </>
      )}
    </Page>
  );
}
