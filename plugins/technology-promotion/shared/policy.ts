// What an association may decide about a selection round. Frozen into the round when it starts.
import { z } from 'zod';

/** A share as two whole numbers, so that "at least 2/3 of 5" is 4 and never 3.33. */
const share = z
  .strictObject({ numerator: z.int().min(0).max(100), denominator: z.int().min(1).max(100) }, { error: 'SHARE_FORM' })
  .refine((value) => value.numerator <= value.denominator, { error: 'SHARE_ABOVE_ONE', path: ['numerator'] });
export type Share = z.output<typeof share>;

const shareOf = (numerator: number, denominator: number) => share.default({ numerator, denominator });

/** Who is hidden from whom while the round runs. */
export const anonymityModes = ['OPEN', 'SINGLE_BLIND', 'DOUBLE_BLIND'] as const;
/** When an expert may see the others' reviews of the same item. */
export const othersGates = ['AFTER_OWN', 'AT_MEETING', 'AFTER_RELEASE', 'NEVER'] as const;
/** What may part equal averages, in the order the policy gives. Ids and times are no keys. */
export const tieKeys = ['APPROVAL_VOTES', 'WORST_SCORE', 'PRIORITY_CRITERION', 'RANKING_ROUND', 'CHAIR'] as const;
export type TieKey = (typeof tieKeys)[number];
/** What becomes of reviews handed in before the applicant supplemented. */
export const supplementRules = ['REOPEN', 'CONFIRM', 'IGNORE'] as const;
/** What becomes of a place that falls free in an open round: somebody is proposed, or invited at once, or nothing. */
export const replacementRules = ['PROPOSE', 'INVITE', 'NONE'] as const;
export type SupplementRule = (typeof supplementRules)[number];

const unique = <T>(values: readonly T[]) => new Set(values).size === values.length;

const panelRules = z.strictObject({
  /** Heads with a vote, odd. Procurement practice: 3, 5 or 7 and more, odd (招标投标法 37, 87号令 47). */
  minimumSize: z.int().min(3).max(99).default(5),
  /** The same for an item flagged as of high impact. */
  minimumSizeHighImpact: z.int().min(3).max(99).default(7),
  odd: z.boolean().default(true),
  /** Of the votes, from outside the association: experts at least 2/3 (same source). */
  outsideShare: shareOf(2, 3),
  /** Of the votes, from any one employer: at most 1/4 (review rule for standards). */
  employerShare: shareOf(1, 4),
});

const voteRules = z.strictObject({
  /** Of the members who are not recused; below it the meeting is called anew (review rule for standards). */
  attendanceShare: shareOf(2, 3),
  /** Heads needed whatever the share says (科技伦理审查办法 2023: seven members, five present). */
  attendanceHeads: z.int().min(1).max(99).default(5),
  /** Of those present, rounded up: 3/4 as in 技术鉴定; 2/3 is the other custom (ethics review). */
  passShare: shareOf(3, 4),
});

const scoreRules = z.strictObject({
  /** Valid reviews before a score exists (programme rules of NSFC: three experts, three valid opinions). */
  minimumReviews: z.int().min(1).max(50).default(3),
  /** 去掉一个最高分、一个最低分: only where at least five reviews are valid. */
  trim: z.boolean().default(false),
  /** Shows the order corrected for lenient and severe experts beside the raw one, never instead. */
  severity: z.boolean().default(true),
  /** Scores an expert shares with others before her severity is estimated. */
  severityOverlaps: z.int().min(2).max(100).default(5),
  /** Vetoes (一票否决) that take an item out of the order; null only marks it. Judgement: the term says one. */
  vetoes: z.int().min(1).max(50).nullable().default(1),
  tieKeys: z
    .array(z.enum(tieKeys))
    .refine(unique, 'DUPLICATE')
    .default([...tieKeys]),
  /** The criterion that parts ties, such as 安全性; without one its key is passed over. */
  priorityCriterion: z.string().min(1).max(100).nullable().default(null),
  supplement: z.enum(supplementRules).default('REOPEN'),
});

const conflictRules = z.strictObject({
  /** Months that employment, advising, shared work and agreements count after their end (采购专家 rules of Zhejiang). */
  lookBackMonths: z.int().min(0).max(240).default(36),
});

const admissionRules = z.strictObject({
  /** Years a technology has been in use (卫生部 2006/2009 十年百项; 粤医会〔2022〕144号). */
  yearsInUse: z.int().min(0).max(50).default(2),
});

const noticeRules = z.strictObject({
  /** Calendar days of 公示 (practice of 广东医学科技奖 2023). */
  days: z.int().min(1).max(180).default(7),
  /** Working days it must contain as well (same). */
  workingDays: z.int().min(0).max(120).default(5),
});

/** Calendar days around the date of a review task. Judgement: one reminder before, one after, then the place is free again. */
const reminderRules = z.strictObject({
  before: z.int().min(0).max(60).default(3),
  after: z.int().min(1).max(60).default(1),
  expireAfter: z.int().min(1).max(180).default(7),
});

const similarityRules = z.strictObject({
  /** Weighted Jaccard from which two submissions are shown as possible duplicates. Judgement, see rules/similarity. */
  overlap: z.number().min(0.05).max(1).default(0.5),
  /** The same for a short text contained in a long one. */
  containment: z.number().min(0.05).max(1).default(0.8),
});

/**
 * All rules of one round, with the defaults the house ships; `selectionPolicy.parse({})` gives them.
 * Shares are pairs of whole numbers; days are Chinese calendar or working days; months are calendar months.
 */
export const selectionPolicy = z
  .strictObject({
    panel: panelRules.prefault({}),
    vote: voteRules.prefault({}),
    score: scoreRules.prefault({}),
    conflict: conflictRules.prefault({}),
    admission: admissionRules.prefault({}),
    notice: noticeRules.prefault({}),
    similarity: similarityRules.prefault({}),
    reminders: reminderRules.prefault({}),
    anonymity: z.enum(anonymityModes).default('DOUBLE_BLIND'),
    seeOthers: z.enum(othersGates).default('AFTER_OWN'),
    /** Judgement: an invitation cannot be taken back unread, so a person confirms it. */
    replacement: z.enum(replacementRules).default('PROPOSE'),
    /** Tasks per expert where she names no number; null computes 1.2 times her share of the demand (usualLoad). Judgement. */
    maximumLoad: z.int().min(1).max(1000).nullable().default(null),
    /** Counts of fewer adopters than this are not shown. Judgement. */
    suppressBelow: z.int().min(1).max(100).default(5),
  })
  .superRefine((policy, check) => {
    const { panel } = policy;
    if (panel.minimumSizeHighImpact < panel.minimumSize)
      check.addIssue({ code: 'custom', message: 'HIGH_IMPACT_BELOW_MINIMUM', path: ['panel', 'minimumSizeHighImpact'] });
    if (panel.odd && panel.minimumSize % 2 === 0) check.addIssue({ code: 'custom', message: 'ODD', path: ['panel', 'minimumSize'] });
    if (panel.odd && panel.minimumSizeHighImpact % 2 === 0)
      check.addIssue({ code: 'custom', message: 'ODD', path: ['panel', 'minimumSizeHighImpact'] });
  });

export type SelectionPolicy = z.output<typeof selectionPolicy>;
export type PanelRules = SelectionPolicy['panel'];
export type VoteRules = SelectionPolicy['vote'];
export type ScoreRules = SelectionPolicy['score'];

export const defaultPolicy: SelectionPolicy = selectionPolicy.parse({});

/** Smallest whole number that is at least `of` of `count`: 2/3 of 5 is 4. */
export const atLeastShare = (of: Share, count: number): number => Math.ceil((of.numerator * count) / of.denominator);
/** Largest whole number that is at most `of` of `count`: 1/4 of 7 is 1. */
export const atMostShare = (of: Share, count: number): number => Math.floor((of.numerator * count) / of.denominator);
/**
 * Tasks per expert when nobody has said a number: 1.2 times her share of every track that she judges, rounded up once. The
 * greater share alone would leave too few places where the same experts judge several tracks.
 */
export const usualLoad = (tracks: readonly { demand: number; experts: number }[]): number => {
  const share = tracks.reduce((sum, { demand, experts }) => sum + (experts > 0 ? (6 * demand) / (5 * experts) : 0), 0);
  // Sums of fractions come out a hair above the whole number that they are.
  return Math.max(1, Math.ceil(share - 1e-9));
};
