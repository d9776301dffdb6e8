import { describe, expect, it } from 'vitest';
import { clockTime, dateSpan, formatBytes, fullDate, shortDate, toDate, today } from './format.ts';
import { spaced } from './spacing.ts';

const now = new Date('2026-11-22T04:00:00Z');

describe('dates', () => {
  it('are short in this year and say the year otherwise', () => {
    expect(shortDate('2026-11-22T01:00:00Z', 'zh-CN', now)).toBe('11月22日');
    expect(shortDate('2025-03-01', 'zh-CN', now)).toBe('2025年3月1日');
    expect(shortDate('2026-11-22', 'en', now)).toBe('22 Nov');
  });

  it('follow Beijing’s day, wherever the reader is', () => {
    expect(shortDate('2026-11-21T16:30:00Z', 'zh-CN', now)).toBe('11月22日');
    expect(today(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
    expect(toDate('2026-11-22').toISOString()).toBe('2026-11-21T16:00:00.000Z');
  });

  it('say their years in a span that crosses one', () => {
    expect(dateSpan('2026-10-01', '2026-12-31', 'zh-CN', now)).toBe('10月1日 – 12月31日');
    expect(dateSpan('2025-10-01', '2026-06-30', 'zh-CN', now)).toBe('2025年10月1日 – 2026年6月30日');
    expect(dateSpan('2025-10-01', '2025-12-31', 'en', now)).toBe('1 Oct 2025 – 31 Dec 2025');
  });

  it('say everything on hover', () => {
    expect(fullDate('2026-11-22T06:02:00Z', 'zh-CN')).toBe('2026年11月22日星期日 14:02 北京时间');
    expect(fullDate('2026-11-22', 'zh-CN')).toBe('2026年11月22日星期日');
    expect(fullDate('2026-11-22T06:02:00Z', 'en')).toContain('Beijing time');
    expect(clockTime('2026-11-22T16:05:00Z', 'en')).toBe('00:05');
  });
});

describe('sizes', () => {
  it('are told in the unit that fits', () => {
    expect(formatBytes(0, 'zh-CN')).toBe('0 B');
    expect(formatBytes(1536, 'zh-CN')).toBe('1.5 KB');
    expect(formatBytes(50 * 1024 * 1024, 'en')).toBe('50 MB');
  });
});

describe('the gap between Chinese and Latin', () => {
  it('is a thin space at each border and nowhere else', () => {
    expect(spaced('共12项CT检查')).toBe('共\u200912\u2009项\u2009CT\u2009检查');
    expect(spaced('（CT）检查，A1')).toBe('（CT）检查，A1');
    expect(spaced('已有 3 项')).toBe('已有 3 项');
  });
});
