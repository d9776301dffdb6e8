// The figures of an item as the product keeps them, worked out a second time: whole numbers over one denominator.
const shortened = (n: number, d: number): string => {
  let [a, b] = [Math.abs(n), d];
  while (b > 0) [a, b] = [b, a % b];
  return d === a ? String(n / a) : `${n / a}/${d / a}`;
};

interface Criterion {
  key: string;
  weight: number;
}
type Scores = Readonly<Record<string, { score: number }>>;

/** Of a scale from 0 to 10: each score counts ten times as much in a total of 100. */
export const totalOf = (
  criteria: readonly Criterion[],
  scores: Scores,
): { total: number; exact: string; points: number; weights: number } => {
  const points = criteria.reduce((sum, { key, weight }) => sum + Math.round((scores[key]?.score ?? 0) * 10) * weight, 0);
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return { total: points / weights, exact: shortened(points, weights), points, weights };
};

export const figuresOf = (itemId: string, criteria: readonly Criterion[], reviews: readonly Scores[]) => {
  const totals = reviews.map((scores) => totalOf(criteria, scores));
  const [n, weights] = [totals.length, totals[0]?.weights ?? 1];
  const points = totals.map((each) => each.points).sort((a, b) => a - b);
  const sum = points.reduce((all, each) => all + each, 0);
  const mean = sum / (n * weights);
  const spread = points.reduce((all, each) => all + (each / weights - mean) ** 2, 0);
  const [low = 0, middle = 0, high = 0] = [points[0], points[n >> 1], points[n - 1]];
  return {
    itemId,
    n,
    needed: 3,
    figures: {
      mean,
      exactMean: shortened(sum, n * weights),
      median: middle / weights,
      exactMedian: shortened(middle, weights),
      populationSd: Math.sqrt(spread / n),
      sampleSd: Math.sqrt(spread / (n - 1)),
      min: low / weights,
      max: high / weights,
      exactMin: shortened(low, weights),
      trimmed: null,
      criteria: criteria.map(({ key }) => {
        const given = reviews.reduce((all, scores) => all + Math.round((scores[key]?.score ?? 0) * 10), 0);
        return { criterionId: key, n, mean: given / n, exactMean: shortened(given, n) };
      }),
    },
    vetoes: [],
    vetoedBy: 0,
    revisions: [{ revision: 1, n }],
    mixedRevisions: false,
    formVersions: [1],
    mixedForms: false,
    invalid: [],
  };
};
