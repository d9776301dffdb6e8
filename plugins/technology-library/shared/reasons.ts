// Reasons as data: what is counted and shown by reason must not be read out of sentences. The portal has the word of each
// code (`reason.<CODE>`); OTHER asks for words.

/** Why an entry moves. */
export const entryReasons = {
  suspend: ['LICENCE_LAPSED', 'SAFETY', 'INDICATORS', 'HOLDER', 'OBJECTION', 'OTHER'],
  resume: ['LICENCE_RENEWED', 'RECTIFIED', 'CLEARED', 'OTHER'],
  supersede: ['SUPERSEDED', 'MERGED', 'OTHER'],
  exit: ['SAFETY', 'LICENCE_LAPSED', 'SUPERSEDED', 'INDICATORS', 'AGREEMENT', 'HOLDER', 'OBJECTION', 'OTHER'],
} as const;

/** Why a site does not begin, pauses or stops. */
export const siteReasons = {
  decline: ['NO_NEED', 'CONDITIONS', 'COST', 'STAFF', 'ALTERNATIVE', 'POLICY', 'TERMS', 'OTHER'],
  pause: ['STAFF', 'CONDITIONS', 'SUPPLY', 'SAFETY', 'TECHNOLOGY_SUSPENDED', 'OTHER'],
  discontinue: ['REPLACED', 'DISAPPOINTED', 'CONDITIONS', 'SAFETY', 'TECHNOLOGY_EXITED', 'MERGED', 'OTHER'],
} as const;

/** Why an agreement ends before its time, and why a party does not sign. */
export const agreementReasons = {
  terminate: ['BY_CONSENT', 'BREACH', 'SITE_LEFT', 'TECHNOLOGY_EXITED', 'FORCE_MAJEURE', 'OTHER'],
  refuse: ['TERMS', 'AUTHORITY', 'COST', 'WITHDRAWN_INTEREST', 'OTHER'],
} as const;

/** What sets a re-evaluation or an exit case off. */
export const reviewTriggers = [
  'SCHEDULE',
  'SAFETY',
  'LICENCE',
  'SUPERSEDED',
  'INDICATORS',
  'AGREEMENT',
  'HOLDER',
  'OBJECTION',
  'OTHER',
] as const;

export type EntryReason = (typeof entryReasons)[keyof typeof entryReasons][number];
export type SiteReason = (typeof siteReasons)[keyof typeof siteReasons][number];
export type AgreementReason = (typeof agreementReasons)[keyof typeof agreementReasons][number];
export type ReviewTrigger = (typeof reviewTriggers)[number];
