import { z } from 'zod';
import { dimensions, directions, units } from './figures.ts';
import { periods } from './periods.ts';
import { fileIdsField } from './promotion-file-input.ts';

const words = (max: number) => z.string().trim().max(max).default('');
const amount = z.number().finite().min(0).max(1e12);

/** What a project is measured by 评估指标. A share or a mean has a denominator, a count has none. */
export const indicatorInput = z
  .strictObject({
    name: z.string().trim().min(2).max(80),
    dimension: z.enum(dimensions),
    unit: z.enum(units),
    numerator: z.string().trim().min(2).max(200),
    denominator: z.string().trim().max(200).nullish(),
    better: z.enum(directions).default('HIGHER'),
    target: amount.nullish(),
    weight: z.number().min(0).max(1_000).default(1),
    period: z.enum(periods),
    source: words(200),
    dueDays: z.number().int().min(1).max(180).default(20),
  })
  .superRefine(({ unit, denominator, target }, ctx) => {
    if (unit !== 'COUNT' && !denominator) ctx.addIssue({ code: 'custom', path: ['denominator'], message: 'REQUIRED' });
    if (unit === 'COUNT' && denominator) ctx.addIssue({ code: 'custom', path: ['denominator'], message: 'COUNT_HAS_NONE' });
    if (unit === 'PERCENT' && target && target > 100) ctx.addIssue({ code: 'custom', path: ['target'], message: 'OVER_HUNDRED' });
  });
export type IndicatorInput = z.output<typeof indicatorInput>;

/** One figure of a site for a period. */
export const figureInput = z.strictObject({
  numerator: amount,
  denominator: amount.nullish(),
  note: words(1_000),
  fileIds: fileIdsField,
});
export type FigureInput = z.output<typeof figureInput>;

export const correctionInput = z.strictObject({
  numerator: amount,
  denominator: amount.nullish(),
  reason: z.string().trim().min(2).max(1_000),
});
export type CorrectionInput = z.output<typeof correctionInput>;
