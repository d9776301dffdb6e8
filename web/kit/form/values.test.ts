import { describe, expect, it } from 'vitest';
import { withoutNames } from './names.ts';
import { pathKey, toPath } from './path.ts';
import { tidy } from './tidy.ts';
import { brokenRule } from './upload-rules.ts';

describe('what a form sends', () => {
  it('leaves out what was never filled and clears what was', () => {
    expect(tidy({ title: '', note: '', cost: 0, done: false }, { note: '旧' })).toEqual({ note: null, cost: 0, done: false });
    expect(tidy({ contact: { name: '', phone: '1' } }, { contact: { name: '张' } })).toEqual({
      contact: { name: null, phone: '1' },
    });
    expect(tidy({ tags: ['a'], none: null })).toEqual({ tags: ['a'] });
  });

  it('carries none of the names kept for showing', () => {
    expect(withoutNames({ personId: 'p1', __names: { p1: { label: '张慧' } } })).toEqual({ personId: 'p1' });
  });
});

describe('a field’s path', () => {
  it('is the same from the server’s dots and a validator’s steps', () => {
    expect(toPath('files.0.name')).toEqual(['files', 0, 'name']);
    expect(pathKey(['files', 0, 'name'])).toBe(pathKey('files.0.name'));
    expect(toPath('')).toEqual([]);
  });
});

describe('a file before it is uploaded', () => {
  const rules = { accept: '.pdf,image/*,application/msword', maxBytes: 10, maxFiles: 2 };
  const file = (name: string, type: string, size = 1) => ({ name, type, size });

  it('passes by ending, by family or by exact type', () => {
    expect(brokenRule(file('A.PDF', ''), rules, 0)).toBeNull();
    expect(brokenRule(file('a', 'image/png'), rules, 0)).toBeNull();
    expect(brokenRule(file('a', 'application/msword'), rules, 1)).toBeNull();
  });

  it('is refused with the reason', () => {
    expect(brokenRule(file('a.pdf.exe', 'application/x-msdownload'), rules, 0)).toBe('FILE_TYPE');
    expect(brokenRule(file('a.pdf', '', 11), rules, 0)).toBe('FILE_TOO_BIG');
    expect(brokenRule(file('a.pdf', ''), rules, 2)).toBe('tooMany');
  });
});
