import { regionName } from '@xinglin/kernel/shared/regions';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { EmptyState } from '@xinglin/kit/ui/empty-state.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { HeldCells } from './held-cells.tsx';
import { HeldCurve } from './held-curve.tsx';

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
  const { language } = useLanguage();
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
        <HeldCurve points={use.points} />
        <HeldCells
          title={w('heldUse.provinces')}
          what={w('site.province')}
          none={w('heldUse.noProvince')}
          cells={use.provinces.map((cell) => ({ ...cell, label: regionName(cell.key, language) }))}
        />
        <HeldCells
          title={w('heldUse.methods')}
          what={w('heldUse.method')}
          none={w('heldUse.noMethod')}
          cells={use.methods.map((cell) => ({ ...cell, label: w.find(`method.${cell.key}`) ?? cell.key }))}
        />
      </>
    );
  };
  return (
    <Panel id="use" title={w('heldUse.title')}>
      {body()}
    </Panel>
  );
}
