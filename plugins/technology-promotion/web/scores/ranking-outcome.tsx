import { Panel } from '@xinglin/kit/data/panel.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import type { ScoresPage_RoundQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';

/** What the closed ranking says by both methods, and whether they agree. */
export function RankingOutcomeView({ outcome }: { outcome: NonNullable<ScoresPage_RoundQuery['rankingOutcome']> }) {
  const w = useWords();
  return (
    <Panel id="ranking" title={w('scores.ranking')}>
      <p className={outcome.agree ? 'x-help' : 'x-warning'}>
        {w(outcome.agree ? 'scores.methodsAgree' : 'scores.methodsDiffer', { n: outcome.voters, opposed: outcome.opposed })}
      </p>
      <div className="x-table-box x-table-wide">
        <table className="x-table">
          <thead>
            <tr>
              <th scope="col" className="x-right">
                {w('scores.place')}
              </th>
              <th scope="col">{w('scores.item')}</th>
              <th scope="col" className="x-right">
                {w('scores.borda')}
              </th>
            </tr>
          </thead>
          <tbody>
            {outcome.candidates.map(({ dossierId, title, place, points }) => (
              <tr key={dossierId}>
                <td className="x-right x-figures">{place}</td>
                <td>{title}</td>
                <td className="x-right">
                  <NumberText value={points} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
