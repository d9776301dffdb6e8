import { expect, test } from 'vitest';
import type { ChannelRule } from '../../shared/channels.ts';
import type { Announcement } from './announced-call.ts';
import { contentIssues } from './content-issues.ts';

const call = { minYearsInUse: 2 } as Announcement;
const rule = { channel: 'RECOMMENDATION', voucher: 'REQUIRED' } as unknown as ChannelRule;
/** Half past midnight of 23 November in China, still the 22nd on a server in UTC. */
const now = new Date('2026-11-22T16:30:00Z');
const found = (answers: object, voucher: object | null = null) =>
  contentIssues(call, rule, { tenantId: 'applicant', answers: answers as never, voucher: voucher as never }, now).map(({ path, code }) => [
    path,
    code,
  ]);

test('hard case 10, at the gate: a registration that lapsed yesterday in China is refused at its row, one that ends today is not', () => {
  const registrations = [{ validUntil: '2026-11-23' }, { validUntil: '2026-11-22' }, { number: '长期有效' }];
  expect(found({ registrations })).toEqual([['answers.registrations.1.validUntil', 'REGISTRATION_LAPSED']]);
});

test('too few years in use and a recommender that is the applicant itself are told with it', () => {
  const issues = found({ yearsInUse: 1, registrations: [{ validUntil: '2020-01-01' }] }, { organisationId: 'applicant' });
  expect(issues.map(([path]) => path)).toEqual(['answers.yearsInUse', 'answers.registrations.0.validUntil', 'voucher.organisationId']);
  expect(found({ yearsInUse: 2 }, { organisationId: 'another' })).toEqual([]);
});
