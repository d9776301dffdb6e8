import { expect, it } from 'vitest';
import { daysLeft, needsRenewal } from './expiry.ts';

// Half past midnight of 22 November in Beijing, still the 21st in London.
const now = new Date('2026-11-21T16:30:00Z');

it('counts days as Beijing’s calendar does', () => {
  expect(daysLeft('2026-11-22', now)).toBe(0);
  expect(daysLeft('2026-11-23', now)).toBe(1);
  expect(daysLeft('2026-11-21', now)).toBe(-1);
  expect(daysLeft('2027-11-22', now)).toBe(365);
});

it('warns sixty days ahead, and never for those without end', () => {
  expect(needsRenewal({ expiresOn: '2027-01-21' }, now)).toBe(true);
  expect(needsRenewal({ expiresOn: '2027-01-22' }, now)).toBe(false);
  expect(needsRenewal({ expiresOn: null }, now)).toBe(false);
});
