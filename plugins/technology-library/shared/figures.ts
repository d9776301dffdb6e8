// What figures of several sites come to, and how they score against a target.
//
// A share over sites is the sum of numerators over the sum of denominators, never the mean of shares: a ward of ten and a
// hospital of a thousand do not weigh the same (RE-AIM asks for valid denominators).

export const dimensions = ['REACH', 'EFFECTIVENESS', 'ADOPTION', 'IMPLEMENTATION', 'MAINTENANCE'] as const;
export const units = ['PERCENT', 'COUNT', 'MEAN'] as const;
export const directions = ['HIGHER', 'LOWER'] as const;
export type Unit = (typeof units)[number];
export type Direction = (typeof directions)[number];

export interface Figure {
  numerator: number;
  /** Null for a count. */
  denominator: number | null;
}

/** The figure of all together; null where there is nothing to divide by. Percent for shares. */
export const together = (unit: Unit, figures: readonly Figure[]): number | null => {
  if (figures.length === 0) return null;
  const numerator = figures.reduce((sum, each) => sum + each.numerator, 0);
  if (unit === 'COUNT') return numerator;
  const denominator = figures.reduce((sum, each) => sum + (each.denominator ?? 0), 0);
  if (denominator === 0) return null;
  return unit === 'PERCENT' ? (100 * numerator) / denominator : numerator / denominator;
};

/** How far a target is reached, from 0 to 1. Better than the target is no more than reached. */
export const attainment = (value: number, target: number, better: Direction): number => {
  if (better === 'HIGHER') return target <= 0 ? 1 : Math.min(Math.max(value, 0) / target, 1);
  if (value <= target) return 1;
  return target <= 0 ? 0 : target / value;
};

export interface Weighed {
  weight: number;
  /** Null where there is no figure or no target: it then weighs nothing. */
  attainment: number | null;
}

/** 0 to 100: attainments by weight; null where nothing can be scored. Two decimals. */
export const scoreOf = (all: readonly Weighed[]): number | null => {
  const scored = all.filter((each): each is { weight: number; attainment: number } => each.attainment !== null && each.weight > 0);
  const weight = scored.reduce((sum, each) => sum + each.weight, 0);
  if (weight === 0) return null;
  const sum = scored.reduce((total, each) => total + each.weight * each.attainment, 0);
  return Math.round((10_000 * sum) / weight) / 100;
};
