import { z } from 'zod';

export const conclusions = ['EFFECTIVE', 'PARTLY', 'INEFFECTIVE', 'INSUFFICIENT'] as const;

/** Over which time a project is evaluated 推广评估. */
export const evaluationInput = z
  .strictObject({ projectId: z.uuid(), startsOn: z.iso.date(), endsOn: z.iso.date() })
  .superRefine(({ startsOn, endsOn }, ctx) => {
    if (endsOn < startsOn) ctx.addIssue({ code: 'custom', path: ['endsOn'], message: 'ENDS_BEFORE_START' });
  });
export type EvaluationInput = z.output<typeof evaluationInput>;

export const conclusionInput = z.strictObject({
  conclusion: z.enum(conclusions),
  findings: z.string().trim().min(10).max(10_000),
});
export type ConclusionInput = z.output<typeof conclusionInput>;

/** What is to be improved 改进措施. */
export const actionInput = z.strictObject({
  text: z.string().trim().min(2).max(2_000),
  responsible: z.string().trim().min(2).max(80),
  dueOn: z.iso.date(),
});
export type ActionInput = z.output<typeof actionInput>;

export const doneInput = z.strictObject({ note: z.string().trim().min(2).max(2_000), doneOn: z.iso.date() });
export type DoneInput = z.output<typeof doneInput>;

export const checkInput = z.strictObject({ note: z.string().trim().min(2).max(2_000), effective: z.boolean() });
export type CheckInput = z.output<typeof checkInput>;
