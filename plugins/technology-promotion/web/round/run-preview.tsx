import { Panel } from '@xinglin/kit/data/panel.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import type { AssignPage_RunQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { Bars } from './bars.tsx';

type Run = NonNullable<AssignPage_RunQuery['assignmentRun']>;
const FIRST = 50;

/** The list a computation found: loads, coverage, and each pair with its reasons. */
export function RunPreview({ run }: { run: Run }) {
  const w = useWords();
  const [all, setAll] = useState(false);
  const { preview } = run;
  if (!preview) return null;
  const fresh = preview.pairs.filter(({ change }) => change === 'NEW').length;
  const shown = all ? preview.pairs : preview.pairs.slice(0, FIRST);
  const percent = (value: number | null | undefined) => (value === null || value === undefined ? null : Math.round(value * 100));
  return (
    <>
      <Panel id="summary" title={w('round.run.found')}>
        <p>
          {w('round.run.summary', { pairs: preview.pairs.length, items: preview.items.length, fresh })}
          {preview.givenUp ? w('round.run.givenUp', { n: preview.givenUp }) : ''}
        </p>
        <p className="x-faint">
          {w(preview.optimal ? 'round.run.optimal' : 'round.run.notProven', {
            floor: percent(preview.floor) ?? 0,
            seconds: preview.seconds.toFixed(1),
          })}
          {preview.reproducible ? '' : w('round.run.notReproducible')}
        </p>
        {preview.hiddenItems > 0 ? <p className="x-warning">{w('round.run.hidden', { n: preview.hiddenItems })}</p> : null}
        {run.excluded.length > 0 ? (
          <p className="x-warning">
            {w('round.run.excluded')}
            {run.excluded
              .map(({ name, state }) => w('text.with', { one: name, other: w.find(`round.state.${state}`) ?? state }))
              .join(w('call.comma'))}
          </p>
        ) : null}
      </Panel>
      <Panel id="loads" title={w('round.loads')}>
        <Bars
          label={w('round.loads')}
          bars={preview.loads.map(({ expertId, expertName, load, max }) => ({
            key: expertId,
            name: expertName,
            done: load,
            most: max,
            text: w('round.ofMost', { n: load, most: max }),
          }))}
        />
      </Panel>
      <Panel id="coverage" title={w('round.run.coverage')}>
        <p className="x-faint">{w('round.run.coverageHint')}</p>
        <Bars
          label={w('round.run.coverage')}
          bars={[...preview.items]
            .sort((one, other) => (one.mean ?? 0) - (other.mean ?? 0))
            .slice(0, 20)
            .map(({ dossierId, title, mean, experts }) => ({
              key: dossierId,
              name: title,
              done: percent(mean) ?? 0,
              most: 100,
              text: w('round.run.itemMatch', { n: experts, match: percent(mean) ?? 0 }),
            }))}
        />
      </Panel>
      <Panel id="pairs" title={w('round.run.pairs')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways is reached by keyboard. */}
        <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={w('round.run.pairsTable')}>
          <table className="x-table">
            <thead>
              <tr>
                <th scope="col">{w('round.item')}</th>
                <th scope="col">{w('round.expert')}</th>
                <th scope="col" className="x-right">
                  {w('round.run.match')}
                </th>
                <th scope="col">{w('round.run.why')}</th>
                <th scope="col">{w('round.run.change')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((pair) => (
                <tr key={`${pair.dossierId}:${pair.expertId}`}>
                  <td>{pair.dossierTitle}</td>
                  <td>{pair.expertName}</td>
                  <td className="x-right">
                    <NumberText value={percent(pair.score)} unit="%" />
                  </td>
                  <td>
                    {w('round.run.parts', {
                      subject: percent(pair.subject) ?? 0,
                      keywords: percent(pair.keywords) ?? 0,
                      spare: percent(pair.spare) ?? 0,
                    })}
                    {pair.words.length > 0 ? <span className="x-faint"> {pair.words.join(w('call.comma'))}</span> : null}
                  </td>
                  <td>{w(pair.locked ? 'round.run.locked' : pair.change === 'NEW' ? 'round.run.new' : 'round.run.kept')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {shown.length < preview.pairs.length ? (
          <Button onClick={() => setAll(true)}>{w('round.run.all', { n: preview.pairs.length })}</Button>
        ) : null}
      </Panel>
    </>
  );
}
