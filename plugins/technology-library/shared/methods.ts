// The six methods of promotion 推广方式, each with fields of its own and with what must be there before an activity counts.
import { z } from 'zod';
import { maybeLine as lineUpTo, maybeDay, maybeText } from './plain-fields.ts';

export const methods = ['DEMONSTRATION', 'ALLIANCE', 'ATTACHMENT', 'CLINICAL_TEACHING', 'TRAINING', 'INFORMATION'] as const;
export type Method = (typeof methods)[number];

const count = z.number().int().min(0).max(100_000).nullish();
const text = maybeText(2_000);
const maybeLine = lineUpTo(120);
/** What shows that it took place; files hang on the activity beside it. */
const evidence = { evidence: text };

/** Fields of each method. While an activity is planned most are still empty; `gapsOf` says what it needs to count. */
export const methodDetails = {
  /** 示范典型: a site that does it well is looked at by others. */
  DEMONSTRATION: z.strictObject({ subject: text, standard: text, casesShown: count, visitors: count, ...evidence }),
  /** 医联体推广: a leading hospital carries it into the houses of its alliance. */
  ALLIANCE: z.strictObject({ alliance: maybeLine, lead: maybeLine, mechanism: text, visitsDown: count, referrals: count, ...evidence }),
  /** 典型单位进修: people of other houses work for some weeks where it is done. */
  ATTACHMENT: z.strictObject({
    department: maybeLine,
    mentor: maybeLine,
    weeks: z.number().min(0.5).max(104).nullish(),
    assessment: text,
    ...evidence,
  }),
  /** 临床代教: a teacher comes and stands at the bedside. */
  CLINICAL_TEACHING: z.strictObject({
    mentor: maybeLine,
    department: maybeLine,
    casesTaught: count,
    casesIndependent: count,
    ...evidence,
  }),
  /** 培训推广: lessons, with attendance by person. */
  TRAINING: z.strictObject({
    curriculum: text,
    hours: z.number().min(0.5).max(1_000).nullish(),
    level: z.enum(['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY']).nullish(),
    credits: maybeLine,
    ...evidence,
  }),
  /** 信息化辅助: a system that helps to do it right. */
  INFORMATION: z.strictObject({
    system: maybeLine,
    functions: text,
    liveOn: maybeDay,
    users: count,
    ...evidence,
  }),
} as const;

export type MethodDetails = { [M in Method]: z.output<(typeof methodDetails)[M]> };

/** What is known of an activity when it is to be completed. */
export interface ActivityFacts {
  method: Method;
  methods: readonly Method[];
  details: Readonly<Record<string, unknown>>;
  summary: string;
  hosts: number;
  participants: number;
  /** Sessions that are over. */
  sessionsHeld: number;
  attendances: number;
  /** Sessions with a test in which somebody who came has no score. */
  unscored: number;
  files: number;
}

interface Rule {
  /** The field or part of the page where it is mended. */
  at: string;
  code: string;
  met: (facts: ActivityFacts) => boolean;
}

const filled = (key: string): Rule => ({
  at: `details.${key}`,
  code: 'NEEDED_TO_COMPLETE',
  met: ({ details }) => typeof details[key] === 'string' && (details[key] as string).trim() !== '',
});
const atLeast = (key: string, least: number): Rule => ({
  at: `details.${key}`,
  code: 'NEEDED_TO_COMPLETE',
  met: ({ details }) => typeof details[key] === 'number' && (details[key] as number) >= least,
});
const host: Rule = { at: 'sites', code: 'HOST_MISSING', met: ({ hosts }) => hosts > 0 };
const participants = (least: number): Rule => ({
  at: 'sites',
  code: least > 1 ? 'SITES_TOO_FEW' : 'SITE_MISSING',
  met: (facts) => facts.participants >= least,
});
const held: Rule = { at: 'sessions', code: 'SESSION_MISSING', met: ({ sessionsHeld }) => sessionsHeld > 0 };
const attended: Rule = { at: 'sessions', code: 'ATTENDANCE_MISSING', met: ({ attendances }) => attendances > 0 };
const scored: Rule = { at: 'sessions', code: 'SCORES_MISSING', met: ({ unscored }) => unscored === 0 };
const shown: Rule = {
  at: 'details.evidence',
  code: 'EVIDENCE_MISSING',
  met: ({ details, files }) => files > 0 || (typeof details.evidence === 'string' && details.evidence.trim() !== ''),
};

/** What each method asks when it is the main one. */
const mainRules: Readonly<Record<Method, readonly Rule[]>> = {
  DEMONSTRATION: [filled('subject'), filled('standard'), atLeast('casesShown', 1), atLeast('visitors', 1), host, shown],
  ALLIANCE: [filled('alliance'), filled('lead'), filled('mechanism'), atLeast('visitsDown', 1), participants(2), shown],
  ATTACHMENT: [filled('department'), filled('mentor'), atLeast('weeks', 0.5), filled('assessment'), host, attended, shown],
  CLINICAL_TEACHING: [filled('mentor'), atLeast('casesTaught', 1), atLeast('casesIndependent', 1), participants(1), attended, shown],
  TRAINING: [filled('curriculum'), atLeast('hours', 0.5), held, attended, scored],
  INFORMATION: [filled('system'), filled('functions'), filled('liveOn'), atLeast('users', 1), participants(1), shown],
};

/** What it asks when the activity counts for it as well: what happened, without the fields of its own. */
const furtherRules: Readonly<Record<Method, readonly Rule[]>> = {
  DEMONSTRATION: [host],
  ALLIANCE: [participants(2)],
  ATTACHMENT: [host, attended],
  CLINICAL_TEACHING: [participants(1), attended],
  TRAINING: [held, attended],
  INFORMATION: [participants(1)],
};

export interface Gap {
  at: string;
  code: string;
}

/** What is missing before the activity may be called done; empty when nothing is. */
export const gapsOf = (facts: ActivityFacts): readonly Gap[] => {
  const summary: Rule = { at: 'summary', code: 'NEEDED_TO_COMPLETE', met: (given) => given.summary.trim() !== '' };
  const further = facts.methods.filter((method) => method !== facts.method).flatMap((method) => furtherRules[method]);
  const missing = [...mainRules[facts.method], ...further, summary].filter((rule) => !rule.met(facts));
  const seen = new Set<string>();
  return missing.flatMap(({ at, code }) => {
    const name = `${at}:${code}`;
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ at, code }];
  });
};
