import { expect, test } from 'vitest';
import { nextAddress } from './next-address.ts';

const next = (address: string) => nextAddress(`?next=${encodeURIComponent(address)}`);

test('goes back to the page that was asked for', () => {
  expect(next('/notices?show=unread')).toBe('/notices?show=unread');
  expect(nextAddress('')).toBe('/');
});

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '\\\\evil.example', ''])(
  'never leaves the portal: %s',
  (address) => {
    expect(next(address)).toBe('/');
  },
);
