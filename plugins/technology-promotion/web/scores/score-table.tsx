import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { Button } from 'antd';
import { Fragment, useState } from 'react';
import type { ScoresPage_RoundQuery } from '../gql/graphql.ts';
import { useWords } from '../words.ts';
import { Explanation } from './explanation.tsx';

export type RankedRound = NonNullable<ScoresPage_RoundQuery['rankedRound']>;
type Item = RankedRound['items'][number];

const tones: Record<string, Tone> = { IN: 'good', ON_LINE: 'warning', OUT: 'neutral', APART: 'closed', RANKED: 'neutral' };
const several = 100;

/** All items in order, with what stands behind a figure one press away. */
export function ScoreTable({ round }: { round: RankedRound }) {
  const w = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState(several);
  const numbers = ['mean', 'median', 'deviation', 'n', 'vetoes', 'adjustedRank'] as const;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <section className="x-table-box x-table-wide" tabIndex={0} aria-label={w('scores.orderTable')}>
        <table className="x-table">
          <thead>
            <tr>
              <th scope="col" className="x-right">
                {w('scores.rank')}
              </th>
              <th scope="col">{w('scores.item')}</th>
              <th scope="col">{w('scores.standing')}</th>
              {numbers.map((key) => (
                <th key={key} scope="col" className="x-right">
                  {w(`scores.${key}`)}
                </th>
              ))}
              <th scope="col">{w('scores.why')}</th>
            </tr>
          </thead>
          <tbody>
            {round.items.slice(0, shown).map((item) => (
              <Fragment key={item.dossierId}>
                <Row item={item} open={open === item.dossierId} onOpen={() => setOpen(open === item.dossierId ? null : item.dossierId)} />
                {open === item.dossierId ? (
                  <tr>
                    <td colSpan={10}>
                      <Explanation roundId={round.roundId} dossierId={item.dossierId} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {round.items.length > shown ? (
        <Button onClick={() => setShown(shown + several)}>{w('scores.more', { n: round.items.length - shown })}</Button>
      ) : null}
    </>
  );
}

function Row({ item, open, onOpen }: { item: Item; open: boolean; onOpen: () => void }) {
  const w = useWords();
  const keys = (names: readonly string[]) => names.map((key) => w.find(`scores.key.${key}`) ?? key).join(w('call.comma'));
  return (
    <tr>
      <td className="x-right x-figures">
        {item.rank == null ? '—' : item.rank}
        {item.tied > 1 ? <small className="x-faint"> {w('scores.tied', { n: item.tied })}</small> : null}
      </td>
      <td style={{ minWidth: 180 }}>
        {item.title}
        <br />
        <small className="x-faint">
          {item.number}
          {item.partedBy.length > 0 ? ` · ${w('scores.partedBy', { keys: keys(item.partedBy) })}` : ''}
          {item.passedOver.length > 0 ? ` · ${w('scores.passedOver', { keys: keys(item.passedOver) })}` : ''}
          {item.mixed ? ` · ${w('scores.mixedShort')}` : ''}
        </small>
      </td>
      <td>
        <StatusTag tone={tones[item.standing] ?? 'neutral'}>
          {w.find(`scores.standing.${item.apartReason ?? item.standing}`) ?? item.standing}
        </StatusTag>
      </td>
      <td className="x-right">
        <NumberText value={item.mean} digits={2} />
      </td>
      <td className="x-right">
        <NumberText value={item.median} digits={2} />
      </td>
      <td className="x-right">
        <NumberText value={item.deviation} digits={2} />
      </td>
      <td className="x-right x-figures">
        {item.n}/{item.needed}
      </td>
      <td className="x-right x-figures">{item.vetoes}</td>
      <td className="x-right x-figures">
        {item.adjustedRank ?? '—'}
        {item.moved ? (
          <small className="x-faint">
            {' '}
            {item.moved > 0 ? '↑' : '↓'}
            {Math.abs(item.moved)}
          </small>
        ) : null}
      </td>
      <td>
        <Button size="small" aria-expanded={open} onClick={onOpen}>
          {open ? w('scores.close') : w('scores.why')}
          <span className="x-unseen"> {item.title}</span>
        </Button>
      </td>
    </tr>
  );
}
