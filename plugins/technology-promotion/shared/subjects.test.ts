import { expect, test } from 'vitest';
import { hasSubject, subjectsOf } from './subjects.ts';

test('a track finds its experts by its key, by the name of a subject in either language, and by subjects named for it', () => {
  expect(subjectsOf({ key: 'cardio', name: '心脏' })).toContain('cardio');
  expect(subjectsOf({ key: 't1', name: '心血管' })).toContain('cardio');
  expect(subjectsOf({ key: 't1', name: ' cardiovascular Medicine ' })).toContain('cardio');
  expect(subjectsOf({ key: 't1', name: '检验影像', subjects: ['diagnostics', 'imaging'] })).toEqual(
    expect.arrayContaining(['diagnostics', 'imaging']),
  );
});

test('a track of no subject is told from one that has any', () => {
  expect(hasSubject({ key: 't1', name: '检验影像' })).toBe(false);
  expect(hasSubject({ key: 't1', name: '检验影像', subjects: ['imaging'] })).toBe(true);
  expect(hasSubject({ key: 't1', name: '肿瘤' })).toBe(true);
});
