import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { TextSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { ExplainDocument } from './scores-document.tsx';

/** Why an item has the figures it has: review by review, criterion by criterion. */
export function Explanation({ roundId, dossierId }: { roundId: string; dossierId: string }) {
  const w = useWords();
  const [{ data, error }, execute] = useQuery({ query: ExplainDocument, variables: { roundId, dossierId } });
  if (error) return <ErrorState error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />;
  const found = data?.scoreExplanation;
  if (!found) return data ? <p className="x-help">{w('scores.noExplanation')}</p> : <TextSkeleton lines={4} />;
  const counted = found.reviews.filter(({ counts }) => counts);
  return (
    <div className="x-stack">
      <p>
        {found.mean == null
          ? w('scores.tooFew', { n: found.n, needed: found.needed })
          : w('scores.meanOf', {
              totals: counted.map(({ total }) => total?.toFixed(2)).join(w('call.comma')),
              mean: found.mean.toFixed(2),
            })}
      </p>
      {found.trimmed ? <p className="x-help">{w('scores.trimmed', { full: found.fullMean?.toFixed(2) ?? '' })}</p> : null}
      {found.mixed ? <p className="x-warning">{w('scores.mixed')}</p> : null}
      {found.reviews.map((review) => (
        <section key={review.id} aria-label={w('review.expertAlias', { alias: review.alias })}>
          <h4>
            {w('review.expertAlias', { alias: review.alias })} <NumberText value={review.total} digits={2} />
          </h4>
          {review.leftOut ? <p className="x-warning">{w.find(`scores.leftOut.${review.leftOut}`) ?? review.leftOut}</p> : null}
          {review.vetoes.length > 0 ? <p className="x-bad">{w('scores.vetoedBy', { what: review.vetoes.join(w('call.comma')) })}</p> : null}
          <div className="x-table-box x-table-wide">
            <table className="x-table">
              <thead>
                <tr>
                  <th scope="col">{w('review.criterion')}</th>
                  <th scope="col" className="x-right">
                    {w('scores.value')}
                  </th>
                  <th scope="col" className="x-right">
                    {w('scores.normalised')}
                  </th>
                  <th scope="col" className="x-right">
                    {w('review.share')}
                  </th>
                  <th scope="col" className="x-right">
                    {w('review.points')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {review.parts.map((part) => (
                  <tr key={part.criterionId}>
                    <td>{part.label}</td>
                    <td className="x-right">{part.value == null ? w('review.notApplicable') : <NumberText value={part.value} />}</td>
                    <td className="x-right">
                      <NumberText value={part.normalised} digits={1} />
                    </td>
                    <td className="x-right">
                      <NumberText value={part.share * 100} digits={1} unit="%" />
                    </td>
                    <td className="x-right">
                      <NumberText value={part.points} digits={2} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  );
}
