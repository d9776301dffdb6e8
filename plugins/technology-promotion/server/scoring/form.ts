// What scoring needs to know of a review form. Texts, anchors and order are the form builder's.
import { compare, divide, type Exact, exact, subtract } from './exact.ts';

/** Lowest and highest value an expert may give and the grid between them, as written (1.0, 5.0, 0.1). */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

export interface Criterion {
  id: string;
  /** Any positive number; only the proportions matter. Of no effect for vetoes and independent criteria. */
  weight: number;
  /** Null for a veto that is only raised or not. */
  scale: Scale | null;
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  /** 可选"不适用": the weight then falls on the other criteria. */
  allowNA: boolean;
  /** 一票否决: reported apart, never part of the sum. */
  isVeto: boolean;
  /** With a scale: this value, or one worse, is a veto. */
  vetoAt?: number | null;
  /** 不计总分: asked, shown, never part of the sum. */
  isIndependent: boolean;
}

/** One version of a form. Another weight or scale is another version; old reviews keep theirs. */
export interface ReviewForm {
  id: string;
  version: number;
  criteria: readonly Criterion[];
}

export type FormIssueCode = 'NO_COUNTED_CRITERION' | 'DUPLICATE_ID' | 'WEIGHT' | 'SCALE' | 'STEP' | 'SCALE_MISSING' | 'VETO_AT';
export interface FormIssue {
  code: FormIssueCode;
  criterionId: string | null;
}

/** Does this criterion carry the total? */
export const isCounted = (criterion: Criterion): boolean => !criterion.isVeto && !criterion.isIndependent;

/** Is it on the scale's grid, both ends included? */
export function onScale(value: Exact, scale: Scale): boolean {
  const [min, max] = [exact(scale.min), exact(scale.max)];
  return compare(value, min) >= 0 && compare(value, max) <= 0 && divide(subtract(value, min), exact(scale.step)).d === 1n;
}

/** Is `value` this one or worse? */
export function atOrWorse(criterion: Criterion, value: Exact, limit: Exact): boolean {
  const order = compare(value, limit);
  return criterion.direction === 'HIGHER_IS_BETTER' ? order <= 0 : order >= 0;
}

function issuesOf(criterion: Criterion): FormIssueCode[] {
  const { scale, vetoAt } = criterion;
  const found: FormIssueCode[] = [];
  if (isCounted(criterion) && !(Number.isFinite(criterion.weight) && criterion.weight > 0)) found.push('WEIGHT');
  if (!scale) {
    if (!criterion.isVeto) found.push('SCALE_MISSING');
    return found;
  }
  const sound = [scale.min, scale.max, scale.step].every(Number.isFinite);
  if (!sound || scale.min >= scale.max) found.push('SCALE');
  else if (scale.step <= 0 || !onScale(exact(scale.max), scale)) found.push('STEP');
  else if (criterion.isVeto && (vetoAt == null || !Number.isFinite(vetoAt) || !onScale(exact(vetoAt), scale))) found.push('VETO_AT');
  return found;
}

/** Everything that keeps a form from being used; empty when it is sound. */
export function checkForm(form: ReviewForm): FormIssue[] {
  const ids = form.criteria.map(({ id }) => id);
  const issues: FormIssue[] = form.criteria.flatMap((criterion, index) => [
    ...(ids.indexOf(criterion.id) < index ? [{ code: 'DUPLICATE_ID' as const, criterionId: criterion.id }] : []),
    ...issuesOf(criterion).map((code) => ({ code, criterionId: criterion.id })),
  ]);
  return form.criteria.some(isCounted) ? issues : [{ code: 'NO_COUNTED_CRITERION', criterionId: null }, ...issues];
}
