import { expect, test } from 'vitest';
import { activeOn, gapOf, isOpen, missingRoles, proofState } from './team-gaps.ts';
import { neededRoles } from './team-input.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = day('2026-06-15');
const proof = (kind: string, doneOn: string, validUntil: string | null) => ({
  kind,
  doneOn: day(doneOn),
  validUntil: validUntil ? day(validUntil) : null,
});

test('a proof is valid up to and on its last day', () => {
  expect(proofState({ validUntil: today }, today)).toBe('EXPIRING');
  expect(proofState({ validUntil: day('2026-06-14') }, today)).toBe('LAPSED');
  expect(proofState({ validUntil: day('2026-08-14') }, today)).toBe('EXPIRING');
  expect(proofState({ validUntil: day('2026-08-15') }, today)).toBe('VALID');
  expect(proofState({ validUntil: null }, today)).toBe('VALID');
});

test('who teaches must have been taught, and the best of several proofs counts', () => {
  expect(gapOf('TEACHER', [], today)).toBe('NO_TRAINING');
  expect(gapOf('TEACHER', [proof('QUALIFICATION', '2020-01-01', null)], today)).toBe('NO_TRAINING');
  expect(gapOf('TEACHER', [proof('TRAINING', '2024-01-01', '2026-01-01')], today)).toBe('TRAINING_LAPSED');
  expect(gapOf('TEACHER', [proof('TRAINING', '2026-06-16', null)], today)).toBe('NO_TRAINING');
  expect(gapOf('TEACHER', [proof('TRAINING', '2024-01-01', '2026-01-01'), proof('TRAINING', '2026-01-01', '2026-07-01')], today)).toBe(
    'TRAINING_EXPIRING',
  );
  expect(gapOf('TEACHER', [proof('TRAINING', '2026-01-01', null)], today)).toBeNull();
  expect(gapOf('GUIDE', [proof('TRAINING', '2026-01-01', null)], today)).toBe('NO_QUALIFICATION');
  expect(gapOf('LIAISON', [], today)).toBeNull();
  expect([isOpen('TRAINING_EXPIRING'), isOpen('TRAINING_LAPSED'), isOpen(null)]).toEqual([false, true, false]);
});

test('a role is missing when nobody holds it on the day, whoever held it before or will', () => {
  const place = (role: string, sinceOn: string, untilOn: string | null) => ({
    role,
    sinceOn: day(sinceOn),
    untilOn: untilOn ? day(untilOn) : null,
  });
  expect(missingRoles([], today, false)).toEqual([...neededRoles]);
  expect(missingRoles([], today, true)).toEqual(['GUIDE']);
  expect(missingRoles([place('GUIDE', '2026-01-01', '2026-06-14'), place('GUIDE', '2026-06-16', null)], today, true)).toEqual(['GUIDE']);
  expect(missingRoles([place('GUIDE', '2026-01-01', '2026-06-15'), place('LEADER', '2026-06-15', null)], today, false)).toEqual([]);
});

test('somebody is there from her first day to her last, both included', () => {
  const days = ['2026-06-13', '2026-06-14', '2026-06-15', '2026-06-16'].map(day);
  const there = (untilOn: Date | null) => days.map((on) => activeOn({ sinceOn: day('2026-06-14'), untilOn }, on));
  expect(there(day('2026-06-15'))).toEqual([false, true, true, false]);
  expect(there(day('2026-06-14'))).toEqual([false, true, false, false]);
  expect(there(null)).toEqual([false, true, true, true]);
});
