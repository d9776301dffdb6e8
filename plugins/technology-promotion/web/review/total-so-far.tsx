import { useFormState } from '@xinglin/kit/form/form-context.ts';
import type { CriteriaDefinition } from '@xinglin/kit/forms/types.ts';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { Form } from 'antd';
import { runningTotal } from '../../shared/running-total.ts';
import { useWords } from '../words.ts';
import { contentIn } from './review-content.ts';

/** The total as it grows, and what each criterion brings to it. */
export function TotalSoFar({ criteria }: { criteria: CriteriaDefinition['criteria'] }) {
  const w = useWords();
  const { form } = useFormState();
  const typed = Form.useWatch((values: unknown) => JSON.stringify(contentIn(values).scores), { form, preserve: true }) ?? '{}';
  const { total, answered, of, parts, vetoes } = runningTotal(criteria, JSON.parse(typed) as Record<string, object>);
  return (
    <section className="x-section" aria-label={w('review.total')}>
      <p>
        {w('review.totalSoFar')} <strong>{total === null ? '—' : <NumberText value={total} digits={2} />}</strong>{' '}
        <span className="x-faint">{w('review.answered', { n: answered, of })}</span>
      </p>
      {vetoes.length > 0 ? <p className="x-warning">{w('review.vetoing', { what: vetoes.join(w('review.comma')) })}</p> : null}
      <details>
        <summary>{w('review.whyTotal')}</summary>
        <p className="x-help">{w('review.whyTotalHint')}</p>
        <div className="x-table-box x-table-wide">
          <table className="x-table">
            <thead>
              <tr>
                <th scope="col">{w('review.criterion')}</th>
                <th scope="col" className="x-right">
                  {w('review.share')}
                </th>
                <th scope="col" className="x-right">
                  {w('review.points')}
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ key, label, points, share }) => (
                <tr key={key}>
                  <td>{label}</td>
                  <td className="x-right">{points === null ? '—' : <NumberText value={share * 100} digits={1} unit="%" />}</td>
                  <td className="x-right">{points === null ? '—' : <NumberText value={points} digits={2} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
