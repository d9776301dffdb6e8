import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineAfter, isLate, publicNoticeEnd } from './deadline.ts';
import { addDays, addMonths, dayInChina, daysBetween, endOfDay, startOfDay, weekday } from './shanghai-day.ts';
import { addWorkingDays, chinaCalendar, isKnown, isWorkingDay, workingDaysBetween } from './working-calendar.ts';

const days = fc.integer({ min: 0, max: 36_500 }).map((n) => addDays('2000-01-01', n));

describe('days in China', () => {
  it.each([
    ['2026-11-22T15:59:59Z', '2026-11-22'],
    ['2026-11-22T16:00:00Z', '2026-11-23'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('at %s it is %s', (instant, day) => {
    expect(dayInChina(new Date(instant))).toBe(day);
  });

  it('a deadline is the last second of the day, in China', () => {
    expect(endOfDay('2026-11-22').toISOString()).toBe('2026-11-22T15:59:59.000Z');
    expect(startOfDay('2026-11-22').toISOString()).toBe('2026-11-21T16:00:00.000Z');
  });

  it('does not close early because the server runs in UTC, nor late', () => {
    const deadline = endOfDay('2026-11-22');
    expect(isLate(new Date('2026-11-22T00:00:00Z'), deadline)).toBe(false);
    expect(isLate(new Date('2026-11-22T23:59:59.999+08:00'), deadline)).toBe(false);
    expect(isLate(new Date('2026-11-23T00:00:00+08:00'), deadline)).toBe(true);
    expect(isLate(new Date('2026-11-23T00:09:59+08:00'), deadline, 10)).toBe(false);
    expect(isLate(new Date('2026-11-23T00:10:00+08:00'), deadline, 10)).toBe(true);
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati'])('is the same on a server in %s', (TZ) => {
    const module = fileURLToPath(new URL('./shanghai-day.ts', import.meta.url));
    const script = `const m = await import(${JSON.stringify(module)});
      console.log(JSON.stringify([m.endOfDay('2026-03-08'), m.dayInChina(new Date('2026-03-08T16:00:00Z')), m.addMonths('2026-03-31', -1), m.addDays('2026-03-07', 2)]));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(['2026-03-08T15:59:59.000Z', '2026-03-09', '2026-02-28', '2026-03-09']);
  });

  it.each([
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-11-22', -36, '2023-11-22'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(addMonths(day, months)).toBe(result);
  });

  it.each(['2026-02-30', '2026-13-01', '22.11.2026', '', '2026-1-1'])('%s is no day', (day) => {
    expect(() => endOfDay(day)).toThrow(RangeError);
  });

  it('adding and counting agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -3_000, max: 3_000 }), (day, n) => {
        const other = addDays(day, n);
        expect(daysBetween(day, other)).toBe(n);
        expect(addDays(other, -n)).toBe(day);
        expect(dayInChina(endOfDay(day))).toBe(day);
        expect((weekday(day) + (((n % 7) + 7) % 7)) % 7).toBe(weekday(other));
      }),
    );
  });
});

describe('working days', () => {
  it.each([
    ['2026-02-13', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-09-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorkingDay(day, chinaCalendar)).toBe(worked);
  });

  it('skips the long holidays and counts the Saturdays worked for them', () => {
    expect(addWorkingDays('2026-02-13', 2, chinaCalendar)).toBe('2026-02-24');
    expect(addWorkingDays('2026-09-30', 3, chinaCalendar)).toBe('2026-10-10');
    expect(addWorkingDays('2026-11-20', 0, chinaCalendar)).toBe('2026-11-20');
  });

  it('adding and counting agree, and the day reached is worked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }), (start, n) => {
        const from = addDays('2026-01-01', start);
        const to = addWorkingDays(from, n, chinaCalendar);
        expect(isWorkingDay(to, chinaCalendar)).toBe(true);
        expect(workingDaysBetween(from, to, chinaCalendar)).toBe(n);
      }),
    );
  });

  it('knows which years it does not know', () => {
    expect(isKnown('2026-12-01', '2026-12-31', chinaCalendar)).toBe(true);
    expect(isKnown('2026-12-01', '2027-01-01', chinaCalendar)).toBe(false);
  });

  it('refuses parts of days', () => {
    expect(() => addWorkingDays('2026-11-20', 1.5, chinaCalendar)).toThrow(RangeError);
    expect(() => deadlineAfter(new Date(0), { days: -1, kind: 'CALENDAR' }, chinaCalendar)).toThrow(RangeError);
  });
});

describe('deadlines', () => {
  const friday = new Date('2026-11-20T10:00:00+08:00');

  it('the day it begins does not count', () => {
    expect(deadlineAfter(friday, { days: 7, kind: 'CALENDAR' }, chinaCalendar)).toEqual({
      day: '2026-11-27',
      at: new Date('2026-11-27T23:59:59+08:00'),
      holidaysKnown: true,
    });
    expect(deadlineAfter(friday, { days: 5, kind: 'WORKING' }, chinaCalendar).day).toBe('2026-11-27');
  });

  it('begins on the day it is in China', () => {
    expect(deadlineAfter(new Date('2026-11-20T16:30:00Z'), { days: 1, kind: 'CALENDAR' }, chinaCalendar).day).toBe('2026-11-22');
  });

  it('moves off a holiday where that is wanted', () => {
    const term = { days: 1, kind: 'CALENDAR' as const };
    expect(deadlineAfter(friday, term, chinaCalendar).day).toBe('2026-11-21');
    expect(deadlineAfter(friday, { ...term, rollForward: true }, chinaCalendar).day).toBe('2026-11-23');
    expect(deadlineAfter(new Date('2026-09-30T10:00:00+08:00'), { ...term, rollForward: true }, chinaCalendar).day).toBe('2026-10-08');
  });

  it('says when holidays of the time are not known', () => {
    expect(deadlineAfter(new Date('2026-12-30T10:00:00+08:00'), { days: 5, kind: 'WORKING' }, chinaCalendar)).toMatchObject({
      holidaysKnown: false,
    });
  });

  it('a public notice of seven days over a holiday lasts until five were worked', () => {
    expect(publicNoticeEnd(friday, { days: 7, workingDays: 5 }, chinaCalendar).day).toBe('2026-11-27');
    expect(publicNoticeEnd(new Date('2026-02-13T10:00:00+08:00'), { days: 7, workingDays: 5 }, chinaCalendar).day).toBe('2026-02-27');
  });
});
