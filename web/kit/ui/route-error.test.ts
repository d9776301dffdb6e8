import { describe, expect, it } from 'vitest';
import { failureOfPage } from './route-error.tsx';

describe('a page that could not be shown', () => {
  it('asks for a reload when its file is of an older build', () => {
    expect(failureOfPage(new TypeError('Failed to fetch dynamically imported module: /assets/a.js'))).toBe('outdated');
    expect(failureOfPage(new TypeError('error loading dynamically imported module'))).toBe('outdated');
    expect(failureOfPage(new TypeError('Importing a module script failed.'))).toBe('outdated');
  });

  it('is our fault otherwise', () => {
    expect(failureOfPage(new TypeError('x is undefined'))).toBe('broken');
    expect(failureOfPage('thrown text')).toBe('broken');
  });
});
