// A review form as data: criteria with weights and scales.
import { z } from 'zod';
import { formLimits as most, usualLimits as usual } from './limits.ts';
import { type DefinitionIssue, issuesIn, keyPart, labelPart, repeats } from './parts.ts';

export interface Criterion {
  key: string;
  label: string;
  guidance?: string;
  /** Share of the total, relative to the other weights. */
  weight: number;
  scale: { min: number; max: number; step: number };
  /** What a value means, in words. */
  anchors: { value: number; text: string }[];
  /** Whether it may be left out, with a reason; it then counts for nothing and is never a zero. */
  allowNA: boolean;
  /** 一票否决: reported apart from the total. */
  isVeto: boolean;
  /** 不计总分 */
  isIndependent: boolean;
  /** 1 is the best of 1 to 5. */
  lowerIsBetter?: boolean;
}
export interface CriteriaDefinition {
  criteria: Criterion[];
}

/** Steps from the scale's lower end; not whole when the value is off the scale. Decimal steps are no binary fractions. */
const stepsTo = ({ min, step }: Criterion['scale'], value: number): number => {
  const steps = (value - min) / step;
  const whole = Math.round(steps);
  return Math.abs(steps - whole) < 1e-6 ? whole : steps;
};

export const onScale = (scale: Criterion['scale'], value: number): boolean =>
  value >= scale.min && value <= scale.max && Number.isInteger(stepsTo(scale, value));

/** Every value of the scale, as written in decimals. */
export const scaleValues = (scale: Criterion['scale']): number[] => {
  const count = Math.floor(stepsTo(scale, scale.max));
  return Array.from({ length: count + 1 }, (_one, at) => Number((scale.min + at * scale.step).toFixed(6)));
};

const scale = z.strictObject({ min: z.number(), max: z.number(), step: z.number().gt(0) });
const anchor = z.strictObject({ value: z.number(), text: labelPart(most.help) });

const criterion = z
  .strictObject({
    key: keyPart,
    label: labelPart(most.label),
    guidance: z.string().max(most.help).optional(),
    weight: z.number().min(0).max(1_000),
    scale,
    anchors: z.array(anchor).max(most.anchors),
    allowNA: z.boolean(),
    isVeto: z.boolean(),
    isIndependent: z.boolean(),
    lowerIsBetter: z.boolean().optional(),
  })
  .check(({ value, issues }) => {
    const report = (code: string, ...path: (string | number)[]) => issues.push({ code: 'custom', message: code, path, input: value });
    const { min, max } = value.scale;
    const steps = stepsTo(value.scale, max);
    if (min >= max) report('SCALE_RANGE', 'scale', 'max');
    else if (!Number.isInteger(steps) || steps > most.steps) report('SCALE_STEP', 'scale', 'step');
    else
      value.anchors.forEach((one, at) => {
        if (!onScale(value.scale, one.value)) report('ANCHOR_OFF_SCALE', 'anchors', at, 'value');
      });
    for (const at of repeats(value.anchors, (one) => one.value)) report('ANCHOR_TAKEN', 'anchors', at, 'value');
    if (value.weight === 0 && !value.isVeto && !value.isIndependent) report('WEIGHT', 'weight');
  });

export const criteriaDefinition: z.ZodType<CriteriaDefinition> = z
  .strictObject({ criteria: z.array(criterion).min(1, 'NO_CRITERIA').max(most.criteria) })
  .check(({ value, issues }) => {
    for (const at of repeats(value.criteria, ({ key }) => key))
      issues.push({ code: 'custom', message: 'KEY_TAKEN', path: ['criteria', at, 'key'], input: value });
    for (const at of repeats(value.criteria, ({ label }) => label.trim()))
      issues.push({ code: 'custom', message: 'LABEL_TAKEN', path: ['criteria', at, 'label'], input: value });
    if (!value.criteria.some(({ isIndependent, weight }) => !isIndependent && weight > 0))
      issues.push({ code: 'custom', message: 'NO_COUNTED', path: ['criteria'], input: value });
  });

export const checkCriteria = (definition: unknown): DefinitionIssue[] => issuesIn(criteriaDefinition, definition);

/** One criterion's answer: a score, or not applicable with the reason. */
export interface Score {
  score?: number;
  notApplicable?: true;
  reason?: string;
}
export type Scores = Record<string, Score>;

const scored = (one: Criterion, draft: boolean) =>
  z
    .strictObject({
      score: z.number().nullish(),
      notApplicable: z.boolean().nullish(),
      reason: z.string().trim().max(usual.reason).nullish(),
    })
    .nullish()
    .transform((given, { issues }): Score | undefined => {
      const report = (code: string, ...path: string[]) => issues.push({ code: 'custom', message: code, path, input: given });
      if (given?.notApplicable) {
        if (!one.allowNA) report('NA_NOT_ALLOWED', 'notApplicable');
        if (!given.reason && !draft) report('NA_REASON', 'reason');
        return { notApplicable: true, ...(given.reason ? { reason: given.reason } : {}) };
      }
      if (typeof given?.score !== 'number') {
        if (!draft) report('REQUIRED', 'score');
        return undefined;
      }
      if (!onScale(one.scale, given.score)) report('OFF_SCALE', 'score');
      return { score: given.score };
    });

/** The schema of a filled-in review form: every criterion scored, or left out where it may be. */
export const scoresSchema = ({ criteria }: CriteriaDefinition, { draft = false }: { draft?: boolean } = {}): z.ZodType<Scores> =>
  z.object(Object.fromEntries(criteria.map((one) => [one.key, scored(one, draft)]))).transform((scores) => {
    const given = Object.entries(scores).filter((entry): entry is [string, Score] => entry[1] !== undefined);
    return Object.fromEntries(given);
  });
