import { ExportMenu } from '@xinglin/kit/data/export-menu.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateSpanText } from '@xinglin/kit/i18n/date-text.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { type FigureLine, FigureTable } from './figure-table.tsx';
import { ConclusionTag } from './tags.tsx';

const DigestsDocument = graphql(`
  query DigestsPage_Digests {
    evaluationDigests(page: { first: 50 }) {
      items { id entryTitle number startsOn endsOn conclusion score figures }
    }
  }
`);

/** What the holder of a technology reads of its evaluations. */
export default function DigestsPage() {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: DigestsDocument });
  const items = data?.evaluationDigests.items;
  return (
    <Page
      title={w('nav.held-evaluations')}
      note={w('evaluation.digestNote')}
      actions={items?.length ? <ExportMenu table="technology-library.evaluation-digests" filter={{}} /> : null}
    >
      {error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} /> : null}
      {!items && !error ? <TextSkeleton lines={6} /> : null}
      {items?.length === 0 ? <EmptyState title={w('evaluation.none')}>{w('evaluation.noDigest')}</EmptyState> : null}
      {items?.map((digest) => (
        <Panel key={digest.id} title={`${digest.entryTitle} · ${digest.number}`}>
          <p>
            <DateSpanText from={digest.startsOn} to={digest.endsOn} /> <ConclusionTag of={digest.conclusion} />{' '}
            {typeof digest.score === 'number' ? `${w('evaluation.score')} ${digest.score}` : w('evaluation.scoreHeldBack')}
          </p>
          <FigureTable caption={digest.number} lines={digest.figures as FigureLine[]} />
        </Panel>
      ))}
    </Page>
  );
}
