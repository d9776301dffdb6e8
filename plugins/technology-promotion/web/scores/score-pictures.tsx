import { DotPlot } from '@xinglin/kit/charts/dot-plot.tsx';
import { useWords } from '../words.ts';
import type { RankedRound } from './score-table.tsx';

const most = 40;
const tones = { IN: 'in', RANKED: 'in', ON_LINE: 'on', OUT: 'out' } as const;

/** The scores around the line. */
export function ScorePlot({ round }: { round: RankedRound }) {
  const w = useWords();
  const ranked = round.items.filter(({ rank }) => rank != null);
  const inside = ranked.filter(({ standing }) => standing === 'IN').length;
  const band = ranked.filter(({ standing }) => standing === 'ON_LINE').length;
  // A long list is shown around its line; the table has all of it.
  const from = Math.max(0, Math.min(inside - most / 2, ranked.length - most));
  const rows = ranked.slice(from, from + most);
  const lined = round.places != null && round.complete;
  const lines = lined
    ? [
        { after: inside - from, label: band > 0 ? w('scores.bandBegins') : w('scores.line', { n: round.places ?? 0 }) },
        ...(band > 0 ? [{ after: inside + band - from, label: w('scores.bandEnds') }] : []),
      ].filter(({ after }) => after > 0 && (after < rows.length || (band > 0 && after === rows.length)))
    : [];
  return (
    <DotPlot
      title={w('scores.plot')}
      summary={w('scores.plotSummary', { n: rows.length, of: ranked.length, inside, band })}
      domain={[0, 100]}
      lines={lines}
      columns={[w('scores.item'), w('scores.points'), w('scores.mean')]}
      rows={rows.map((item) => ({
        key: item.dossierId,
        label: `${item.rank} ${item.title}`,
        points: item.points,
        mark: item.mean ?? null,
        tone: tones[item.standing as keyof typeof tones] ?? 'out',
      }))}
    />
  );
}

/** How far each expert stands from colleagues on the same items. */
export function SeverityStrip({ round }: { round: RankedRound }) {
  const w = useWords();
  const known = [...round.severity].sort((a, b) => (b.rawOffset ?? 0) - (a.rawOffset ?? 0));
  const reach = Math.max(10, Math.ceil(Math.max(0, ...known.map(({ rawOffset }) => Math.abs(rawOffset ?? 0))) / 10) * 10);
  return (
    <>
      <DotPlot
        title={w('scores.severity')}
        summary={w('scores.severitySummary', { n: known.length, adjusted: known.filter(({ adjusted }) => adjusted).length })}
        domain={[-reach, reach]}
        reference={0}
        columns={[w('scores.expert'), w('scores.rawOffset'), w('scores.effect')]}
        rows={known.map((one) => ({
          key: one.reviewerId,
          label: one.name ?? '—',
          points: one.rawOffset == null ? [] : [one.rawOffset],
          mark: one.adjusted ? one.effect : null,
          tone: one.adjusted ? 'in' : 'out',
        }))}
      />
      <ul>
        {known
          .filter(({ reason }) => reason)
          .map(({ reviewerId, name, reason, n, overlaps }) => (
            <li key={reviewerId}>
              {w('scores.leftRaw', { name: name ?? '—', reason: w.find(`scores.reason.${reason}`) ?? '', n, overlaps })}
            </li>
          ))}
      </ul>
    </>
  );
}
