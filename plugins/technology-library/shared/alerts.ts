/** Where an alert belongs 预警类别. */
export const alertGroups = ['LIBRARY', 'AGREEMENT', 'SITE', 'PROCESS', 'FIGURE', 'SAFETY', 'SUPPORT'] as const;
export type AlertGroup = (typeof alertGroups)[number];

/** What wants attention by a day. */
export const alertKinds = {
  CREDENTIAL: 'LIBRARY',
  REVIEW: 'LIBRARY',
  REVIEW_CASE: 'LIBRARY',
  IP_TERM: 'LIBRARY',
  IP_FEE: 'LIBRARY',
  AGREEMENT_UNSIGNED: 'AGREEMENT',
  AGREEMENT_ENDING: 'AGREEMENT',
  AGREEMENT_OVER: 'AGREEMENT',
  CONSENT: 'SITE',
  READINESS: 'SITE',
  READINESS_GAP: 'SITE',
  SUSTAINED: 'SITE',
  VISIT: 'PROCESS',
  FINDING: 'PROCESS',
  ACTIVITY: 'PROCESS',
  FIGURE: 'FIGURE',
  RISK_REVIEW: 'PROCESS',
  RISK_MEASURE: 'PROCESS',
  COMPLAINT_ACCEPT: 'PROCESS',
  COMPLAINT_ANSWER: 'PROCESS',
  IMPROVEMENT: 'FIGURE',
  SAFETY: 'SAFETY',
  BUDGET_TIGHT: 'SUPPORT',
  POLICY: 'SUPPORT',
  TRAINING: 'SUPPORT',
} as const satisfies Readonly<Record<string, AlertGroup>>;
export type AlertKind = keyof typeof alertKinds;
export const alertKindNames = Object.keys(alertKinds) as AlertKind[];

/** OVERDUE: its day has passed. DUE: it comes soon, or is today. */
export const alertStates = ['OVERDUE', 'DUE'] as const;
