import { z } from 'zod';

const manyLines = /^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}\n\r\t]*)*$/u;
const text = (max: number) => z.string().trim().max(max).regex(manyLines, 'TEXT');
/** Why something is done to an applicant: she reads it. */
const reason = text(500).min(5, 'REASON_TOO_SHORT');

/** What is to be mended may be said in few words, 缺少公章: it is no reason. */
export const SHORTEST_DEFECT = 2;
const defect = text(500).min(SHORTEST_DEFECT, 'DEFECT_TEXT');

export const checkVerdicts = ['PASS', 'DEFECT', 'NOT_APPLICABLE'] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

/** One item of the admission check. A defect says what is to be mended: the applicant reads these very words. */
export const checkInput = z
  .strictObject({ itemKey: z.string().min(1, 'REQUIRED').max(40), verdict: z.enum(checkVerdicts, 'REQUIRED'), note: text(500).default('') })
  .superRefine(({ verdict, note }, checks) => {
    if (verdict === 'DEFECT' && note.length < SHORTEST_DEFECT) checks.addIssue({ code: 'custom', path: ['note'], message: 'DEFECT_TEXT' });
  });
export type CheckInput = z.output<typeof checkInput>;

/** A supplement notice 补正通知书: its defects are those of the check, `more` what no item of it covers. */
export const supplementInput = z.strictObject({
  /** The last day, in China. */
  dueOn: z.iso.date('DATE'),
  more: z.array(defect).max(20).default([]),
});
export type SupplementInput = z.output<typeof supplementInput>;

/** Stands for the field of a scan that no field of the form asks for: the papers as a whole. */
export const SCANS = 'scans';
/** Files of one submission on paper. Judgement. */
export const MOST_SCANS = 50;

export const refuseInput = z.strictObject({ reason });
export const duplicateInput = z.strictObject({ ofId: z.string().min(1, 'REQUIRED'), reason });
export const mergeInput = z.strictObject({ intoId: z.string().min(1, 'REQUIRED'), reason });
export const settleInput = z.strictObject({ reason });

export const similarVerdicts = ['DIFFERENT', 'GROUPED', 'DUPLICATE', 'MERGED'] as const;
export type SimilarVerdict = (typeof similarVerdicts)[number];

/** What somebody found who looked at two alike; with a duplicate or a merger, which of them goes on. */
export const judgeInput = z
  .strictObject({ verdict: z.enum(similarVerdicts, 'REQUIRED'), keepId: z.string().nullish(), note: text(500).default('') })
  .superRefine(({ verdict, keepId, note }, checks) => {
    if (verdict !== 'DUPLICATE' && verdict !== 'MERGED') return;
    if (!keepId) checks.addIssue({ code: 'custom', path: ['keepId'], message: 'REQUIRED' });
    if (note.length < 5) checks.addIssue({ code: 'custom', path: ['note'], message: 'REASON_TOO_SHORT' });
  });
export type JudgeInput = z.output<typeof judgeInput>;
