/** Of a criterion, what the total needs. */
export interface TotalCriterion {
  key: string;
  label: string;
  weight: number;
  scale: { min: number; max: number };
  isVeto: boolean;
  isIndependent: boolean;
  lowerIsBetter?: boolean | undefined;
}

interface Given {
  score?: number | null | undefined;
  notApplicable?: boolean | null | undefined;
}
export interface RunningTotal {
  /** 0–100 over what is answered so far; null while nothing is. */
  total: number | null;
  answered: number;
  of: number;
  parts: { key: string; label: string; points: number | null; share: number }[];
  vetoes: string[];
}

const counts = ({ isVeto, isIndependent, weight }: TotalCriterion) => !isVeto && !isIndependent && weight > 0;
const worst = ({ scale, lowerIsBetter }: TotalCriterion) => (lowerIsBetter ? scale.max : scale.min);

/** The total while it is being filled in, for showing only: the server works it out exactly when the review is handed in. */
export const runningTotal = (criteria: readonly TotalCriterion[], scores: Readonly<Record<string, Given | undefined>>): RunningTotal => {
  const rows = criteria.filter(counts);
  const settled = (key: string) => scores[key]?.notApplicable === true || typeof scores[key]?.score === 'number';
  const scored = rows.filter(({ key }) => scores[key]?.notApplicable !== true && typeof scores[key]?.score === 'number');
  const inUse = scored.reduce((sum, { weight }) => sum + weight, 0);
  const parts = rows.map((row) => {
    const { key, label, weight, scale } = row;
    const score = scores[key]?.score;
    if (!scored.includes(row) || typeof score !== 'number') return { key, label, points: null, share: 0 };
    const part = Math.abs(score - worst(row)) / (scale.max - scale.min);
    return { key, label, points: (part * 100 * weight) / inUse, share: weight / inUse };
  });
  return {
    total: inUse > 0 ? parts.reduce((sum, { points }) => sum + (points ?? 0), 0) : null,
    answered: criteria.filter(({ key }) => settled(key)).length,
    of: criteria.length,
    parts,
    vetoes: criteria.filter((row) => row.isVeto && scores[row.key]?.score === worst(row)).map(({ label }) => label),
  };
};
