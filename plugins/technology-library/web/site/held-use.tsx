import { Panel } from '@xinglin/kit/data/panel.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { HeldPictures } from './held-pictures.tsx';

const HeldUseDocument = graphql(`
  query HeldUse_Use($entryId: ID!) {
    heldUse(entryId: $entryId) {
      fewest
      through
      points { from to ever routine discontinued }
      provinces { key institutions asOf }
      methods { key institutions asOf }
    }
  }
`);

/** How far a technology is used, for who holds it: sums over institutions, never one of them. */
export function HeldUsePanel({ entryId }: { entryId: string }) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: HeldUseDocument, variables: { entryId } });
  const body = () => {
    if (error && !data) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
    if (!data) return <TextSkeleton lines={6} />;
    const use = data.heldUse;
    const few = w('heldUse.rule', { n: use?.fewest ?? 5 });
    if (!use || use.points.every(({ ever }) => ever === 0)) {
      return (
        <EmptyState title={w('heldUse.none')} small>
          {few}
        </EmptyState>
      );
    }
    return (
      <>
        <p className="x-help">{few}</p>
        <HeldPictures use={use} />
      </>
    );
  };
  return (
    <Panel id="use" title={w('heldUse.title')}>
      {body()}
    </Panel>
  );
}
