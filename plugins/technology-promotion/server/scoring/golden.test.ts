// Real scores of four rounds, where they lie beside the checkout. They are not part of this repository.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, type ScoreRules } from '../../shared/policy.ts';
import { adjustedRanks } from './adjusted-ranks.ts';
import { cutLine } from './cut-line.ts';
import { compare, exact, toNumber } from './exact.ts';
import type { Criterion } from './form.ts';
import { reviewFigure } from './review-figure.ts';
import { RoundTally } from './round.ts';
import { onOtherScale, scoreReview } from './score-review.ts';

const path = fileURLToPath(new URL('../../../../../shared/data/peer-review/reviews.csv', import.meta.url));
const here = existsSync(path);

const scale = { min: 1, max: 5, step: 0.1 };
const overall: Criterion = {
  id: 'overall',
  weight: 1,
  scale,
  direction: 'LOWER_IS_BETTER',
  allowNA: false,
  isVeto: false,
  isIndependent: false,
};
const form = { id: 'overall', version: 1, criteria: [overall] };
const averageOnly: ScoreRules = { ...defaultPolicy.score, tieKeys: [] };
const worstNext: ScoreRules = { ...defaultPolicy.score, tieKeys: ['WORST_SCORE'] };

type Row = Record<string, string>;
function rowsOf(text: string): Row[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

function roundOf(rows: readonly Row[], rules: ScoreRules): RoundTally {
  const round = new RoundTally(rules);
  for (const row of rows) {
    const result = scoreReview(form, { overall: Number(row.Score) });
    if (!result.ok) throw new Error(`${row.ID}: ${JSON.stringify(result.issues)}`);
    round.put(row.ID ?? '', reviewFigure(result.review, { reviewId: row.RevCode ?? '', reviewerId: row.RevID ?? '', revision: 1 }));
  }
  return round;
}

const compared = here ? describe : describe.skip;
if (!here) console.warn(`not compared with real scores: there is no ${path}`);

compared('72 proposals of a real programme', () => {
  const rows = here ? rowsOf(readFileSync(path, 'utf8')) : [];
  const published = new Map(rows.map((row) => [row.ID ?? '', row]));
  const inYear = (year: string) => rows.filter((row) => row.Year === year);
  const places = (year: string) => Math.round(0.36 * new Set(inYear(year).map(({ ID }) => ID)).size);
  const atCut = (year: string, rules: ScoreRules) => cutLine(roundOf(inYear(year), rules).ranking(), places(year));

  it('all averages are the published ones', () => {
    const round = roundOf(rows, averageOnly);
    expect(rows).toHaveLength(216);
    expect(published.size).toBe(72);
    const averages = [...published].map(([id, row]) => {
      const { figures } = round.aggregateOf(id) ?? {};
      const average = toNumber(onOtherScale(figures?.exactMean ?? '0', scale, 'LOWER_IS_BETTER'));
      expect(Math.abs(average - Number(row.ScoreAvg))).toBeLessThan(1e-9);
      return figures?.exactMean;
    });
    expect(new Set(averages).size).toBe(30);
    expect(averages.filter((one) => averages.indexOf(one) !== averages.lastIndexOf(one))).toHaveLength(55);
  });

  it('"average, then better worst score" gives the published order, and leaves equal what it leaves equal', () => {
    const { ranked, apart } = roundOf(rows, worstNext).ranking();
    expect(apart).toEqual([]);
    // Grains of 1e-9: the published figures are sums in floating point.
    const key = (id: string) => Math.round(Number(published.get(id)?.ScoreAvgAdj) * 1e9);
    for (const one of ranked)
      for (const other of ranked) expect(Math.sign(one.rank - other.rank)).toBe(Math.sign(key(one.itemId) - key(other.itemId)));
    expect(ranked.filter(({ rank, averageRank }) => rank !== averageRank).length).toBeGreaterThan(0);
    const best = ranked.filter(({ tiedWith }) => tiedWith.length === 1);
    for (const { itemId, rank } of best) expect(rank).toBe(Number(published.get(itemId)?.ScoreRankAdj));
  });

  it('2014: nobody on the line', () => {
    expect(atCut('2014', averageOnly)).toMatchObject({ places: 8, onLine: [], placesLeft: 0 });
  });

  it('2015: four for one place; the worst score still leaves two', () => {
    const cut = atCut('2015', averageOnly);
    expect(cut).toMatchObject({ places: 10, placesLeft: 1 });
    expect([cut.in.length, cut.onLine.length]).toEqual([9, 4]);
    expect(atCut('2015', worstNext)).toMatchObject({ placesLeft: 1, onLine: { length: 2 } });
  });

  it('2017: seven for three places; the worst score lets one in and leaves six for two', () => {
    const cut = atCut('2017', averageOnly);
    expect(cut).toMatchObject({ places: 8, placesLeft: 3 });
    expect([cut.in.length, cut.onLine.length]).toEqual([5, 7]);
    expect(atCut('2017', worstNext)).toMatchObject({ placesLeft: 2, onLine: { length: 6 } });
  });

  it('criteria that a year did not have are no zeros', () => {
    const names = ['Innovation', 'Approach', 'Investig', 'Signif', 'Impact'];
    const criteria = names.map((id) => ({ ...overall, id, allowNA: true }));
    for (const row of rows) {
      const answers = Object.fromEntries(names.map((name) => [name, row[name] ? Number(row[name]) : ('NA' as const)]));
      const result = scoreReview({ id: 'criteria', version: 1, criteria }, answers);
      const given = names.flatMap((name) => (row[name] ? [Number(row[name])] : []));
      const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
      expect(result.ok && result.review.score).toBeCloseTo(((5 - mean) / 4) * 100, 9);
    }
  });

  it('severity: who shares too few scores stays raw; the raw order stands beside the adjusted one', () => {
    for (const year of ['2014', '2015', '2017']) {
      const round = roundOf(inYear(year), averageOnly);
      const model = round.severity();
      for (const { n, adjusted } of model.reviewers) expect(adjusted).toBe(n >= 5 && (model.between ?? 0) > 0);
      const items = adjustedRanks(round.scores(), model);
      const raw = new Map(round.ranking().ranked.map(({ itemId, rank }) => [itemId, rank]));
      for (const { itemId, rawRank } of items) expect(rawRank).toBe(raw.get(itemId));
      const sorted = [...items].sort((a, b) => compare(exact(b.adjustedMean), exact(a.adjustedMean)));
      sorted.forEach(({ adjustedRank }, i) => {
        expect(adjustedRank).toBeLessThanOrEqual(i + 1);
      });
    }
  });
});
