import { Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { BarPicture } from './bar-picture.tsx';

const FunnelDocument = graphql(`
  query Pictures_Funnel($callId: ID!) {
    callFunnel(callId: $callId) { step count losses { reason count } }
  }
`);

/** How many came how far, and what became of the others. */
export function Funnel({ callId }: { callId: string }) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: FunnelDocument, variables: { callId } });
  const steps = data?.callFunnel;
  const reasons = (losses: readonly { reason: string; count: number }[]) =>
    losses
      .map(({ reason, count }) => w('pictures.loss', { what: w.find(`pictures.reason.${reason}`) ?? reason, n: count }))
      .join(w('call.comma'));
  const received = steps?.[0]?.count ?? 0;
  const last = steps?.at(-1);
  return (
    <Panel id="funnel" title={w('pictures.funnel')}>
      {error ? <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} small /> : null}
      {!steps && !error ? <TextSkeleton lines={4} /> : null}
      {steps && received === 0 ? <p className="x-help">{w('pictures.nothingReceived')}</p> : null}
      {steps && received > 0 ? (
        <BarPicture
          title={w('pictures.funnelOf')}
          summary={w('pictures.funnelSummary', {
            n: received,
            last: last?.count ?? 0,
            step: w.find(`pictures.step.${last?.step}`) ?? '',
          })}
          columns={[w('pictures.step'), w('pictures.count'), w('pictures.losses')]}
          rows={steps.map(({ step, count, losses }) => ({
            key: step,
            label: w.find(`pictures.step.${step}`) ?? step,
            done: count,
            text: String(count),
            ...(losses.length > 0 ? { note: reasons(losses) } : {}),
            cells: [w.find(`pictures.step.${step}`) ?? step, count, reasons(losses) || '—'],
          }))}
        />
      ) : null}
    </Panel>
  );
}
