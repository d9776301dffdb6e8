// One expert's review in one number, and why it is that number.
import { add, divide, type Exact, exact, exactText, multiply, subtract, sumOf, toNumber, zero } from './exact.ts';
import { atOrWorse, type Criterion, isCounted, onScale, type ReviewForm } from './form.ts';

/** A value of the scale, 不适用, or for a veto without scale: is it raised? */
export type Answer = number | 'NA' | boolean;
export type Answers = Readonly<Record<string, Answer | null | undefined>>;

export type AnswerIssueCode = 'REQUIRED' | 'NA_NOT_ALLOWED' | 'NOT_ON_SCALE' | 'WRONG_KIND' | 'UNKNOWN_CRITERION';
export interface AnswerIssue {
  criterionId: string;
  code: AnswerIssueCode;
}

/** One line of "why 82.4?". Exact values as text; numbers are the nearest doubles. */
export interface Contribution {
  criterionId: string;
  value: number | 'NA';
  /** 0 worst … 100 best, whichever way the scale runs; null for 不适用. */
  normalised: number | null;
  exactNormalised: string | null;
  /** As the form says it. */
  weight: number;
  /** Of the weights that count in this review, 0 … 1; 0 for 不适用. */
  share: number;
  /** Points of the total, and the same exactly. The lines add up to the score. */
  points: number;
  exactPoints: string;
}

export interface ReviewScore {
  /** 0 worst … 100 best; null when every counted criterion is 不适用. */
  score: number | null;
  /** The same as a fraction, which is what is stored and averaged. */
  exactScore: string | null;
  explanation: Contribution[];
  /** Weight in use over weight of the form: 1 when nothing was 不适用. */
  weightInUse: number;
  vetoes: { criterionId: string; value: number | null }[];
  independent: { criterionId: string; value: number | 'NA' }[];
  formId: string;
  formVersion: number;
}

export type ReviewScoreResult = { ok: true; review: ReviewScore } | { ok: false; issues: AnswerIssue[] };

function issueOf(criterion: Criterion, answer: Answer | null | undefined): AnswerIssueCode | null {
  if (answer === null || answer === undefined) return 'REQUIRED';
  if (answer === 'NA') return criterion.allowNA ? null : 'NA_NOT_ALLOWED';
  if (!criterion.scale) return typeof answer === 'boolean' ? null : 'WRONG_KIND';
  if (typeof answer !== 'number') return 'WRONG_KIND';
  return Number.isFinite(answer) && onScale(exact(answer), criterion.scale) ? null : 'NOT_ON_SCALE';
}

/** What keeps a review from being handed in, each at its criterion. Empty when it may be. */
export const checkAnswers = (form: ReviewForm, answers: Answers): AnswerIssue[] => [
  ...form.criteria.flatMap((criterion) => {
    const code = issueOf(criterion, Object.hasOwn(answers, criterion.id) ? answers[criterion.id] : undefined);
    return code ? [{ criterionId: criterion.id, code }] : [];
  }),
  ...Object.keys(answers)
    .filter((id) => !form.criteria.some((criterion) => criterion.id === id))
    .map((criterionId): AnswerIssue => ({ criterionId, code: 'UNKNOWN_CRITERION' })),
];

const notApplicable = { value: 'NA', normalised: null, exactNormalised: null, share: 0, points: 0, exactPoints: '0' } as const;

/** 0 worst … 100 best. */
export function normalise({ scale, direction }: Criterion, value: Exact): Exact {
  if (!scale) return zero;
  const [min, max] = [exact(scale.min), exact(scale.max)];
  const distance = direction === 'HIGHER_IS_BETTER' ? subtract(value, min) : subtract(max, value);
  return multiply(divide(distance, subtract(max, min)), exact(100));
}

/**
 * Σ weight × normalised / Σ weight over the criteria that count and were answered. 不适用 renormalises and is never 0.
 * The form is expected to have passed `checkForm`; answers are checked here, and nothing is scored while one is wrong.
 */
export function scoreReview(form: ReviewForm, answers: Answers): ReviewScoreResult {
  const issues = checkAnswers(form, answers);
  if (issues.length > 0) return { ok: false, issues };
  const counted = form.criteria.filter(isCounted);
  const whole = sumOf(counted.map(({ weight }) => exact(weight)));
  const inUse = sumOf(counted.filter(({ id }) => answers[id] !== 'NA').map(({ weight }) => exact(weight)));
  let total = zero;
  const explanation = counted.map((criterion): Contribution => {
    const answer = answers[criterion.id];
    const { id: criterionId, weight } = criterion;
    if (typeof answer !== 'number') return { ...notApplicable, criterionId, weight };
    const normalised = normalise(criterion, exact(answer));
    const share = divide(exact(weight), inUse);
    const points = multiply(normalised, share);
    total = add(total, points);
    return {
      criterionId,
      value: answer,
      normalised: toNumber(normalised),
      exactNormalised: exactText(normalised),
      weight,
      share: toNumber(share),
      points: toNumber(points),
      exactPoints: exactText(points),
    };
  });
  const scored = inUse.n > 0n;
  return {
    ok: true,
    review: {
      score: scored ? toNumber(total) : null,
      exactScore: scored ? exactText(total) : null,
      explanation,
      weightInUse: whole.n > 0n ? toNumber(divide(inUse, whole)) : 0,
      vetoes: form.criteria.flatMap((criterion) => vetoOf(criterion, answers[criterion.id])),
      independent: form.criteria
        .filter((criterion) => !criterion.isVeto && criterion.isIndependent)
        .map((criterion) => independentOf(criterion, answers)),
      formId: form.id,
      formVersion: form.version,
    },
  };
}

function vetoOf(criterion: Criterion, answer: Answer | null | undefined): ReviewScore['vetoes'] {
  if (!criterion.isVeto) return [];
  if (answer === true) return [{ criterionId: criterion.id, value: null }];
  const raised = typeof answer === 'number' && criterion.vetoAt != null && atOrWorse(criterion, exact(answer), exact(criterion.vetoAt));
  return raised ? [{ criterionId: criterion.id, value: answer }] : [];
}

function independentOf({ id }: Criterion, answers: Answers): ReviewScore['independent'][number] {
  const answer = answers[id];
  return { criterionId: id, value: typeof answer === 'number' ? answer : 'NA' };
}

/**
 * A 0 … 100 figure in the terms of another scale: on 1.0 best … 5.0 worst, 75 is 2.0. Linear, so averages stay averages.
 */
export function onOtherScale(figure: string | number, scale: { min: number; max: number }, direction: Criterion['direction']): Exact {
  const part = divide(exact(figure), exact(100));
  const [min, max] = [exact(scale.min), exact(scale.max)];
  const width = multiply(part, subtract(max, min));
  return direction === 'HIGHER_IS_BETTER' ? add(min, width) : subtract(max, width);
}
