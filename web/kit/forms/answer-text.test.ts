import { expect, test } from 'vitest';
import { answerText, differenceOf } from './answer-text.ts';
import { type FormField, freeKey } from './types.ts';

const words = { yes: '是', no: '否', number: (value: number) => value.toLocaleString('zh-CN'), date: (value: string) => `〔${value}〕` };
const field = (more: Partial<FormField>): FormField => ({ key: 'a', label: '甲', type: 'text', required: false, blind: false, ...more });
const options = [
  { value: 'x', label: '心' },
  { value: 'y', label: '肺' },
];

test.each<[Partial<FormField>, unknown, string | null]>([
  [{}, '文字', '文字'],
  [{}, '', null],
  [{ type: 'number', unit: '万元' }, 1234, '1,234 万元'],
  [{ type: 'number' }, 0, '0'],
  [{ type: 'yesNo' }, false, '否'],
  [{ type: 'date' }, '2026-11-22', '〔2026-11-22〕'],
  [{ type: 'choice', options }, 'y', '肺'],
  [{ type: 'choice', options }, 'gone', 'gone'],
  [{ type: 'choices', options }, ['x', 'y'], '心、肺'],
  [{ type: 'choices', options }, [], null],
  [{ type: 'file' }, ['id'], null],
])('%o answered %o reads %o', (more, value, expected) => {
  expect(answerText(field(more), value, words)).toBe(expected);
});

test.each([
  [undefined, '', null],
  [undefined, [], null],
  [undefined, 0, 'added'],
  ['a', null, 'removed'],
  ['a', 'b', 'changed'],
  [[{ a: 1, b: 2 }], [{ b: 2, a: 1 }], null],
  [['x', 'y'], ['y', 'x'], 'changed'],
  [false, true, 'changed'],
])('from %o to %o is %o', (before, now, expected) => {
  expect(differenceOf(before, now)).toBe(expected);
});

test('a new key is the first that is free', () => {
  expect(freeKey('q', [])).toBe('q1');
  expect(freeKey('q', ['q1', 'q3'])).toBe('q2');
});
