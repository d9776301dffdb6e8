import { z } from 'zod';

/** 推荐入库 · 有条件推荐 · 修改后再评 · 不推荐 */
export const outcomes = ['RECOMMEND', 'CONDITIONAL', 'RESUBMIT', 'REJECT'] as const;
export type Outcome = (typeof outcomes)[number];

const text = (max: number) => z.string().trim().max(max).default('');
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'REQUIRED')
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'TEXT');

export const decisionInput = z
  .strictObject({ outcome: z.enum(outcomes, 'REQUIRED'), conditions: text(2_000), reason: text(5_000) })
  .superRefine(({ outcome, conditions, reason }, checks) => {
    if (outcome === 'CONDITIONAL' && conditions === '') checks.addIssue({ code: 'custom', path: ['conditions'], message: 'REQUIRED' });
    if (outcome !== 'RECOMMEND' && reason === '') checks.addIssue({ code: 'custom', path: ['reason'], message: 'REQUIRED' });
  });
export type DecisionInput = z.output<typeof decisionInput>;

export const noticeInput = z.strictObject({ title: z.string().trim().min(4, 'REQUIRED').max(120), body: text(20_000), contact: text(300) });

/** An objection 异议, by name. */
export const objectionInput = z.strictObject({
  dossierId: z.string().min(1, 'REQUIRED'),
  objector: line(50),
  organisation: z.string().trim().max(100).default(''),
  contact: z.string().trim().min(1, 'REQUIRED').min(5, 'CONTACT_TOO_SHORT').max(100),
  grounds: z.string().trim().min(20, 'GROUNDS_TOO_SHORT').max(5_000),
});

export const findingsInput = z.strictObject({ findings: z.string().trim().min(5, 'REASON_TOO_SHORT').max(5_000) });
