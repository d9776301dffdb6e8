import { expect, test } from 'vitest';
import { wordsPattern } from './marked.tsx';
import { grouped } from './palette-search.ts';

const item = (id: string, group?: string) => ({ id, label: id, ...(group ? { group } : {}) });

test('items stand under their own heading or their provider’s, in order', () => {
  const providers = [
    { id: 'pages', label: '页面', search: () => [] },
    { id: 'hits', label: '内容', search: () => [] },
  ];
  const found = new Map([
    ['hits', [item('a', '遴选'), item('b', '机构'), item('c', '遴选'), item('d')]],
    ['pages', [item('p')]],
    ['gone', [item('x')]],
  ]);
  expect(grouped(providers, found).map(({ label, items }) => [label, items.map(({ id }) => id).join('')])).toEqual([
    ['页面', 'p'],
    ['遴选', 'ac'],
    ['机构', 'b'],
    ['内容', 'd'],
  ]);
});

test.each([
  ['肺癌 肺', '早期肺癌与肺结节', ['早期', '肺癌', '与', '肺', '结节']],
  ['ＣＴ', 'ct 影像', ['', 'ct', ' 影像']],
  ['c++ (a)', 'C++', ['', 'C', '++']],
])('%s is set off in %s', (query, text, parts) => {
  expect(text.split(wordsPattern(query) ?? /$^/)).toEqual(parts);
});

test('signs alone set nothing off', () => {
  expect(wordsPattern('（.*）')).toBeNull();
});
