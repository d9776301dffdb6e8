import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
  [windows, 'Chrome · Windows'],
  [`${windows} Edg/140.0.0.0`, 'Edge · Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1', 'Safari · iOS'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/130 Mobile Safari/537.36 MicroMessenger/8.0', 'WeChat · Android'],
])('names what a person would call it: %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test('says nothing of what it does not know', () => {
  expect(deviceName('curl/8.9')).toBeNull();
  expect(deviceName(null)).toBeNull();
});
