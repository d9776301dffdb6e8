// What wants attention, and from which day on: work items, alerts and reminders all ask here.

import { EXPIRING_DAYS } from '../../shared/agreement-input.ts';
import { ipWarnings } from '../../shared/ip-input.ts';
import { LAPSING_DAYS } from '../../shared/policy-input.ts';
import { EXPIRING_DAYS as PROOF_DAYS, recordKinds, roleNeeds } from '../../shared/team-input.ts';
import { addMonths } from '../days.ts';
import { reviewNotice } from '../entry/review-days.ts';
import { standingIp } from '../ip/type.ts';
import { SUSTAINED_MONTHS } from '../site/sustained.ts';

const DAY_MS = 86_400_000;
/** Days ahead at which what is owed shows itself as an alert. */
export const SOON_DAYS = 7;
const after = (today: Date, days: number): Date => new Date(today.getTime() + days * DAY_MS);
const soon = (today: Date) => after(today, SOON_DAYS);

/** Answers that somebody owes, whatever the day. */
export const owed = {
  finding: { stage: { in: ['OPEN', 'RETURNED'] } },
  figure: { stage: { in: ['ASKED', 'RETURNED'] } },
  readiness: { stage: { in: ['OPEN', 'RETURNED'] } },
  consent: { stage: 'ASKED' },
  improvement: { stage: 'OPEN' },
  safety: { stage: 'REPORTED' },
  review: { stage: 'OPEN' },
  complaintAccept: { stage: 'REGISTERED' },
  complaintAnswer: { stage: { in: ['ACCEPTED', 'INVESTIGATING'] } },
};

const inForce = ['EFFECTIVE', 'EXPIRING'];
const taking = ['AGREED', 'READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED'];

const rolesBy = (kind: string) => Object.entries(roleNeeds).flatMap(([role, need]) => (need === kind ? [role] : []));
const running = ['AGREED', 'IMPLEMENTING', 'EVALUATING'];
/** A proof that ends in a time, of a person who needs it today and has none that lasts longer. */
const proof = (kind: string, today: Date, validUntil: object, better: object) => ({
  kind,
  validUntil,
  person: {
    is: {
      places: {
        some: {
          role: { in: rolesBy(kind) },
          sinceOn: { lte: today },
          OR: [{ untilOn: null }, { untilOn: { gte: today } }],
          project: { is: { stage: { in: running } } },
        },
      },
      records: { none: { kind, doneOn: { lte: today }, OR: [{ validUntil: null }, { validUntil: better }] } },
    },
  },
});

export const due = {
  credential: (today: Date) => ({
    state: { in: ['VALID', 'LAPSED'] },
    required: true,
    expiresOn: { lte: after(today, reviewNotice) },
    entry: { is: { stage: { notIn: ['EXITED', 'SUPERSEDED'] } } },
  }),
  review: (today: Date) => ({ stage: { in: ['LISTED', 'PROMOTING'] }, nextReviewOn: { lte: after(today, reviewNotice) } }),
  reviewCase: (today: Date) => ({ ...owed.review, dueOn: { lte: soon(today) } }),
  ipTerm: (today: Date) => ({ stage: 'VALID', expiresOn: { lte: after(today, Math.max(...ipWarnings)) } }),
  ipFee: (today: Date) => ({ stage: { in: [...standingIp] }, feeDueOn: { lte: after(today, Math.max(...ipWarnings)) } }),
  /** Should have begun, and not everybody has signed. */
  agreementUnsigned: (today: Date) => ({ stage: 'PENDING_SIGNATURES', startsOn: { lte: today } }),
  agreementEnding: (today: Date) => ({ stage: { in: inForce }, kind: { not: 'AMENDMENT' }, endsOn: { lte: after(today, EXPIRING_DAYS) } }),
  /** Over, though the site goes on without another one. */
  agreementOver: () => ({
    stage: 'EXPIRED',
    kind: { not: 'AMENDMENT' },
    adoption: {
      is: { mergedIntoId: null, stage: { in: taking }, agreements: { none: { stage: { in: inForce }, kind: { not: 'AMENDMENT' } } } },
    },
    amendments: { none: { kind: 'RENEWAL', stage: { notIn: ['WITHDRAWN', 'TERMINATED'] } } },
  }),
  consent: (today: Date) => ({ ...owed.consent, dueOn: { lte: soon(today) } }),
  readiness: (today: Date) => ({ ...owed.readiness, dueOn: { lte: soon(today) } }),
  /** Gaps are closed from the day on which the answers are accepted. */
  readinessGap: (today: Date) => ({
    stage: 'ACCEPTED',
    gapDueOn: { lt: today },
    adoption: { is: { mergedIntoId: null, stage: { notIn: ['DECLINED', 'DISCONTINUED'] } } },
  }),
  sustained: (today: Date) => ({ mergedIntoId: null, stage: 'ROUTINE', routineOn: { lte: addMonths(today, -SUSTAINED_MONTHS) } }),
  visit: (today: Date) => ({ stage: 'PLANNED', plannedOn: { lte: today } }),
  finding: (today: Date) => ({ ...owed.finding, dueOn: { lte: soon(today) } }),
  findingOverdue: (today: Date) => ({ ...owed.finding, dueOn: { lt: today } }),
  activity: (today: Date) => ({ stage: { in: ['PLANNED', 'RUNNING'] }, endsOn: { lt: today } }),
  figure: (today: Date) => ({ ...owed.figure, dueOn: { lte: soon(today) } }),
  improvement: (today: Date) => ({ ...owed.improvement, dueOn: { lte: soon(today) } }),
  riskReview: (today: Date) => ({ stage: { not: 'CLOSED' }, nextReviewOn: { lte: soon(today) } }),
  riskMeasure: (today: Date) => ({ doneOn: null, dueOn: { lte: soon(today) }, risk: { is: { stage: { not: 'CLOSED' } } } }),
  complaintAccept: (today: Date) => ({ ...owed.complaintAccept, acceptBy: { lte: soon(today) } }),
  complaintAnswer: (today: Date) => ({ ...owed.complaintAnswer, answerBy: { lte: soon(today) } }),
  safety: () => owed.safety,
  budgetTight: (today: Date) => ({ tightOn: { lte: today }, budget: { is: { stage: 'APPROVED' } } }),
  policy: (today: Date) => ({ stage: 'EFFECTIVE', lapsesOn: { lte: after(today, LAPSING_DAYS) } }),
  /** The proof that somebody's place in a project rests on, unless a better one takes its place. */
  training: (today: Date) => ({
    OR: recordKinds.flatMap((kind) => [
      proof(kind, today, { gte: today, lte: after(today, PROOF_DAYS) }, { gt: after(today, PROOF_DAYS) }),
      proof(kind, today, { lt: today }, { gte: today }),
    ]),
  }),
};
