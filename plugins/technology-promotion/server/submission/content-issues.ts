// Rules about what a submission says that no form definition can hold.
import type { InputIssue } from '@xinglin/kernel/errors/input';
import type { ModelRow } from '@xinglin/prisma';
import type { ChannelRule } from '../../shared/channels.ts';
import type { Voucher } from '../../shared/submission-input.ts';
import { dayInChina } from '../rules/deadlines/shanghai-day.ts';
import type { Announcement } from './announced-call.ts';

interface Registration {
  number?: string;
  validUntil?: string;
}

const issue = (path: string, code: string): InputIssue => ({ path, code, message: code });

/** Registrations that have lapsed: a technology may not be promoted with one (技术准入). */
const lapsed = (answers: Record<string, unknown>, today: string): InputIssue[] =>
  (Array.isArray(answers.registrations) ? (answers.registrations as Registration[]) : []).flatMap(({ validUntil }, at) =>
    validUntil && validUntil < today ? [issue(`answers.registrations.${at}.validUntil`, 'REGISTRATION_LAPSED')] : [],
  );

/**
 * Too few years in use, lapsed registrations, or a recommender that is the applicant itself (2009 notice: the
 * recommending unit must differ from the promoting unit).
 */
export const contentIssues = (
  call: Announcement,
  rule: ChannelRule,
  row: Pick<ModelRow<'Submission'>, 'tenantId' | 'answers' | 'voucher'>,
  now: Date,
): InputIssue[] => {
  const answers = (row.answers ?? {}) as Record<string, unknown>;
  const years = answers.yearsInUse;
  const by = row.voucher as Voucher | null;
  return [
    ...(typeof years === 'number' && years < call.minYearsInUse ? [issue('answers.yearsInUse', 'YEARS_IN_USE')] : []),
    ...lapsed(answers, dayInChina(now)),
    ...(rule.voucher !== 'NONE' && by?.organisationId === row.tenantId ? [issue('voucher.organisationId', 'VOUCHER_SELF')] : []),
  ];
};
