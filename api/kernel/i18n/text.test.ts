import { expect, test } from 'vitest';
import { en } from './en.ts';
import { fill, mailText, text } from './text.ts';
import { type TextKey, zhCn } from './zh-cn.ts';

const values = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(Object.keys(zhCn) as TextKey[])('%s says the same in both languages', (key) => {
  expect(en[key].trim()).not.toBe('');
  expect(values(en[key])).toEqual(values(zhCn[key]));
});

test('a value is never read as a text', () => {
  expect(fill('{a} {b}', { a: '{b}', b: 'x' })).toBe('{b} x');
  expect(fill('{a} {missing}', { a: 1 })).toBe('1 {missing}');
  expect(fill('{toString}', {})).toBe('{toString}');
});

test('the word beside a number is the one for one or the one for more', () => {
  const template = '{n} {n|site is|sites are} open';
  expect([0, 1, '1', 2].map((n) => fill(template, { n }))).toEqual([
    '0 sites are open',
    '1 site is open',
    '1 site is open',
    '2 sites are open',
  ]);
  expect(fill(template, {})).toBe(template);
});

test('mails end with the note of the sender', () => {
  expect(mailText('en', 'application-refused', { name: 'Li', organisation: 'A', number: '1', note: 'n' }).text).toMatch(
    /n\n\n--\nThis mail was sent/,
  );
  expect(text('zh-CN', 'work.review-application', { name: '甲' })).toBe('审核入驻申请：甲');
});
