import { describe, expect, it } from 'vitest';
import { readAddress, readPeriod, viewQuery, writeAddress, writePeriod } from './address.ts';

const keys = ['stage', 'due'];
const read = (text: string) => readAddress(new URLSearchParams(text), keys);
const write = (current: string, text: string) => writeAddress(new URLSearchParams(current), keys, read(text)).toString();

describe('a list’s address', () => {
  it('reads search, filters, sorting and place', () => {
    expect(read('q=+心电+&stage=draft&stage=scored&stage=draft&stage=&sort=-score&after=abc&tab=2')).toEqual({
      search: '心电',
      filters: { stage: ['draft', 'scored'] },
      sort: '-score',
      after: 'abc',
    });
    expect(read('')).toEqual({ search: '', filters: {}, sort: null, after: null });
  });

  it('comes back unchanged from what it wrote, whatever the characters', () => {
    const address = { search: 'a&b=c #心电%', filters: { stage: ['退回&', '='] }, sort: 'due', after: '+/=' };
    const text = writeAddress(new URLSearchParams(), keys, address).toString();
    expect(read(text)).toEqual(address);
  });

  it('replaces its own parameters and leaves the rest alone', () => {
    expect(write('q=old&stage=x&after=1&tab=2', 'stage=draft')).toBe('tab=2&stage=draft');
    expect(write('q=old&tab=2', '')).toBe('tab=2');
  });

  it('refuses a filter that would hide a parameter of its own', () => {
    expect(() => readAddress(new URLSearchParams(), ['sort'])).toThrow('sort');
  });
});

describe('a saved view', () => {
  it('is the same text for the same list, and forgets the place', () => {
    expect(viewQuery(keys, read('stage=draft&q=CT&after=9'))).toBe(viewQuery(keys, read('q=CT&stage=draft')));
    expect(viewQuery(keys, read('after=9'))).toBe('');
  });
});

describe('a period', () => {
  it('may be open at either end', () => {
    expect(readPeriod(['2026-11-01..2026-11-22'])).toEqual({ from: '2026-11-01', to: '2026-11-22' });
    expect(readPeriod(['..2026-11-22'])).toEqual({ from: null, to: '2026-11-22' });
    expect(writePeriod({ from: '2026-11-01', to: null })).toEqual(['2026-11-01..']);
    expect(writePeriod({ from: null, to: null })).toEqual([]);
  });

  it('ignores what is not a date', () => {
    expect(readPeriod(['yesterday..<script>'])).toEqual({ from: null, to: null });
    expect(readPeriod(undefined)).toEqual({ from: null, to: null });
  });
});
