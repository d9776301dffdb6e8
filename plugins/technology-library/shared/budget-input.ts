import { dayField, lineField, reasonField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { yuanField } from './money.ts';
import { lineOrEmpty, maybeId, textOrEmpty } from './plain-fields.ts';

/** What money is spent on, in the order of a budget form. */
export const budgetCategories = [
  'TRAINING',
  'MEETING',
  'TRAVEL',
  'LABOUR',
  'PRINTING',
  'EQUIPMENT',
  'INFORMATION',
  'EVALUATION',
  'OTHER',
] as const;
export type BudgetCategory = (typeof budgetCategories)[number];

export const budgetSources = ['FISCAL', 'ASSOCIATION', 'ENTERPRISE', 'SELF', 'OTHER'] as const;
export type BudgetSource = (typeof budgetSources)[number];

/** Nine tenths used: whoever runs the project decides in time what becomes of the rest. */
export const isTight = (held: number, used: number): boolean => used > 0 && used * 10 >= held * 9;

/** The funds of a project for a year 经费预算. */
export const budgetStages = {
  start: 'DRAFT',
  stages: ['DRAFT', 'APPROVED', 'SETTLED'],
  final: ['SETTLED'],
  moves: {
    approve: { from: ['DRAFT'], to: 'APPROVED' },
    settle: { from: ['APPROVED'], to: 'SETTLED' },
  },
} as const;

/** Money moved between lines 预算调剂. */
export const adjustmentStages = {
  start: 'PROPOSED',
  stages: ['PROPOSED', 'APPROVED', 'REJECTED'],
  final: ['APPROVED', 'REJECTED'],
  moves: {
    approve: { from: ['PROPOSED'], to: 'APPROVED' },
    reject: { from: ['PROPOSED'], to: 'REJECTED' },
  },
} as const;

export const budgetLineInput = z
  .strictObject({
    category: z.enum(budgetCategories),
    title: lineField(2, 100),
    source: z.enum(budgetSources),
    sponsorId: maybeId,
    sponsorName: lineOrEmpty(100),
    amount: yuanField,
  })
  .refine(({ source, sponsorId, sponsorName }) => source !== 'ENTERPRISE' || Boolean(sponsorId) || sponsorName !== '', {
    path: ['sponsorName'],
    message: 'SPONSOR_MISSING',
  });
export type BudgetLineInput = z.output<typeof budgetLineInput>;

const fields = {
  year: z.int().min(2000).max(2100),
  note: textOrEmpty(2_000),
  lines: z.array(budgetLineInput).min(1, 'LINES_MISSING').max(60),
};
export const budgetInput = z.strictObject(fields);
export type BudgetInput = z.output<typeof budgetInput>;
/** A budget stays with its project. */
export const newBudgetInput = z.strictObject({ ...fields, projectId: z.uuid('REQUIRED') });

export const budgetUseInput = z.strictObject({
  lineId: z.uuid('REQUIRED'),
  spentOn: dayField,
  amount: yuanField,
  payee: lineField(1, 100),
  voucher: lineField(1, 60),
  note: lineOrEmpty(300),
  activityId: maybeId,
  adoptionId: maybeId,
});
export type BudgetUseInput = z.output<typeof budgetUseInput>;

export const adjustmentInput = z
  .strictObject({ fromLineId: z.uuid('REQUIRED'), toLineId: z.uuid('REQUIRED'), amount: yuanField, reason: reasonField })
  .refine(({ fromLineId, toLineId }) => fromLineId !== toLineId, { path: ['toLineId'], message: 'SAME_LINE' });
export type AdjustmentInput = z.output<typeof adjustmentInput>;

export const settlementInput = z.strictObject({ note: z.string().trim().min(5, 'REASON_TOO_SHORT').max(2_000) });
