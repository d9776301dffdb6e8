// 条件评估: the check list of an institution and what it comes to. Exact in whole numbers; both sides read it.
import { dayField, lineField, optionalText } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';

export const readinessSections = ['PEOPLE', 'EQUIPMENT', 'PREMISES', 'QUALIFICATION', 'RULES', 'INFORMATION'] as const;
export type ReadinessSection = (typeof readinessSections)[number];

export const metDegrees = ['FULL', 'PARTLY', 'NONE', 'NOT_APPLICABLE'] as const;
export type MetDegree = (typeof metDegrees)[number];

export const DEFAULT_PASS_SCORE = 80;

export const readinessItem = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'KEY'),
  section: z.enum(readinessSections),
  label: lineField(2, 200),
  weight: z.int().min(1).max(100),
  /** Unmet, it fails the check whatever the score says. */
  required: z.boolean(),
});
export type ReadinessItem = z.output<typeof readinessItem>;

/** What a template of the kind READINESS holds. */
export const readinessTemplate = z.strictObject({
  passScore: z.number().min(0).max(100).multipleOf(0.01).default(DEFAULT_PASS_SCORE),
  items: z
    .array(readinessItem)
    .min(1, 'REQUIRED')
    .max(100)
    .refine((items) => new Set(items.map(({ key }) => key)).size === items.length, 'KEY_TWICE'),
});
export type ReadinessTemplate = z.output<typeof readinessTemplate>;

export const readinessAnswer = z.strictObject({ met: z.enum(metDegrees), note: optionalText(500) });
export const readinessAnswers = z.record(z.string(), readinessAnswer);
export type ReadinessAnswers = Readonly<Record<string, { met: MetDegree; note?: string | null | undefined }>>;

export const gapInput = z.strictObject({ key: z.string().max(40), closedOn: dayField });
export interface ReadinessGap {
  key: string;
  label: string;
  remedy: string;
  dueOn: string | null;
  closedOn: string | null;
}

/** What a site or the association sends: all answers so far, and how each gap is to be closed. */
export const readinessInput = z.strictObject({
  answers: readinessAnswers,
  gaps: z.array(z.strictObject({ key: z.string(), remedy: optionalText(300), dueOn: z.preprocess((v) => v || null, dayField.nullish()) })),
  note: optionalText(1_000),
});
export type ReadinessInput = z.output<typeof readinessInput>;

export interface ReadinessResult {
  /** Percent with two decimals; null while nothing counts. */
  score: number | null;
  passed: boolean;
  answered: number;
  /** Required items that are not fully met, by key. */
  failed: readonly string[];
  /** Items that are not fully met and do apply. */
  gaps: readonly string[];
}

const halves: Readonly<Record<MetDegree, number>> = { FULL: 2, PARTLY: 1, NONE: 0, NOT_APPLICABLE: 0 };
type Weighed = Pick<ReadinessItem, 'key' | 'weight' | 'required'>;

/**
 * Met weight ÷ answered weight × 100, where partly counts half and what does not apply counts on neither side. A required
 * item cannot be waived: unless it is fully met, the check fails. Whether the score suffices is asked of the exact figures,
 * so 79.996 shown as 80.00 does not pass 80.
 */
export const scoreReadiness = (items: readonly Weighed[], answers: ReadinessAnswers, passScore = DEFAULT_PASS_SCORE): ReadinessResult => {
  let met = 0;
  let counted = 0;
  let answered = 0;
  const failed: string[] = [];
  const gaps: string[] = [];
  for (const { key, weight, required } of items) {
    const degree = answers[key]?.met;
    if (!degree) continue;
    answered += 1;
    if (required && degree !== 'FULL') failed.push(key);
    if (degree === 'NOT_APPLICABLE') continue;
    met += halves[degree] * weight;
    counted += 2 * weight;
    if (degree !== 'FULL') gaps.push(key);
  }
  const complete = answered === items.length;
  const enough = counted > 0 && met * 10_000 >= Math.round(passScore * 100) * counted;
  return {
    score: counted === 0 ? null : Math.round((met * 10_000) / counted) / 100,
    passed: complete && enough && failed.length === 0,
    answered,
    failed,
    gaps,
  };
};

/** The check list an association starts from. */
export const defaultReadiness: ReadinessTemplate = {
  passScore: DEFAULT_PASS_SCORE,
  items: [
    { key: 'staff-licensed', section: 'PEOPLE', label: '开展该技术的人员具有相应执业资格', weight: 10, required: true },
    { key: 'staff-enough', section: 'PEOPLE', label: '至少 2 名固定人员可参加培训并承担日常应用', weight: 8, required: false },
    { key: 'lead-named', section: 'PEOPLE', label: '明确科室负责人和技术骨干', weight: 5, required: false },
    { key: 'equipment-there', section: 'EQUIPMENT', label: '所需设备、器械和耗材齐备或已列入采购计划', weight: 10, required: true },
    { key: 'equipment-kept', section: 'EQUIPMENT', label: '设备检定、校准和维护记录在有效期内', weight: 6, required: false },
    { key: 'room-fit', section: 'PREMISES', label: '有符合要求的诊疗场地和必要的急救条件', weight: 8, required: true },
    { key: 'room-flow', section: 'PREMISES', label: '布局流程符合感染防控要求', weight: 5, required: false },
    { key: 'licence-scope', section: 'QUALIFICATION', label: '诊疗科目和执业范围覆盖该技术', weight: 10, required: true },
    { key: 'filing-done', section: 'QUALIFICATION', label: '需备案或授权的技术已完成备案、授权', weight: 8, required: false },
    { key: 'rules-written', section: 'RULES', label: '建立操作规程、知情同意和质量控制制度', weight: 8, required: false },
    { key: 'rules-safety', section: 'RULES', label: '建立不良事件报告和应急处置预案', weight: 8, required: true },
    { key: 'funds-set', section: 'RULES', label: '落实推广应用经费和激励措施', weight: 4, required: false },
    { key: 'record-system', section: 'INFORMATION', label: '信息系统能够登记病例并导出统计数据', weight: 6, required: false },
    { key: 'privacy', section: 'INFORMATION', label: '数据安全和患者隐私保护措施到位', weight: 4, required: false },
  ],
};

export const startReadinessInput = z.strictObject({
  templateId: z.string().max(40).nullish(),
  dueOn: z.preprocess((value) => value || null, dayField.nullish()),
  note: optionalText(1_000),
});
export type StartReadinessInput = z.output<typeof startReadinessInput>;

/** What is said when a check is judged; sending it back needs a reason. */
export const acceptReadinessInput = z.strictObject({ note: optionalText(1_000) });

export interface ReadinessIssue {
  path: string;
  code: string;
}

/** What keeps a check from being handed in, all at once. */
export const readinessIssues = (
  items: readonly ReadinessItem[],
  { answers, gaps }: Pick<ReadinessInput, 'answers' | 'gaps'>,
  today: string,
): ReadinessIssue[] => {
  const planned = new Map(gaps.map((gap) => [gap.key, gap]));
  return items.flatMap(({ key, required }): ReadinessIssue[] => {
    const met = answers[key]?.met;
    if (!met) return [{ path: `answers.${key}.met`, code: 'REQUIRED' }];
    if (required && met === 'NOT_APPLICABLE') return [{ path: `answers.${key}.met`, code: 'REQUIRED_APPLIES' }];
    if (met !== 'PARTLY' && met !== 'NONE') return [];
    const gap = planned.get(key);
    return [
      ...(gap?.remedy ? [] : [{ path: `remedies.${key}.remedy`, code: 'REQUIRED' }]),
      ...(gap?.dueOn
        ? gap.dueOn < today
          ? [{ path: `remedies.${key}.dueOn`, code: 'IN_THE_PAST' }]
          : []
        : [{ path: `remedies.${key}.dueOn`, code: 'REQUIRED' }]),
    ];
  });
};
