import { expect, test } from 'vitest';
import type { Finding } from './problem.ts';
import { findingWords, type Names } from './words.ts';

const names: Names = { item: (id) => `项目${id}`, expert: (id) => `专家${id}`, track: (id) => id };
const short: Finding = {
  code: 'ITEM_SHORT',
  track: '心血管',
  itemIds: ['1', '2', '3'],
  need: 3,
  eligible: 2,
  expertIds: ['a', 'b'],
  conflicts: 1,
};

test('the sentence of the brief, in both languages', () => {
  expect(findingWords(short, names, 'zh-CN')).toBe(
    '心血管类 3 个项目（项目1、项目2、项目3）只有 2 名符合条件的专家，需要 3 名（另有 1 名须回避）',
  );
  expect(findingWords(short, names, 'en')).toBe(
    '3 items of 心血管 (项目1, 项目2, 项目3): 2 eligible experts, 3 needed; 1 more kept out by conflicts',
  );
  const many = { ...short, itemIds: ['1', '2', '3', '4'] };
  expect(findingWords(many, names, 'zh-CN')).toContain('4 个项目（项目1、项目2、项目3等）');
});

const all: Finding[] = [
  short,
  { code: 'EMPLOYER_SHORT', track: '骨科', itemIds: ['1'], need: 31, eligible: 32, employers: 33, expertIds: [] },
  { code: 'TOGETHER_SHORT', track: '骨科', itemIds: ['1'], need: 31, eligible: 32, atMost: 33, expertIds: [] },
  { code: 'CAPACITY_SHORT', tracks: ['骨科'], itemIds: ['1'], need: 31, available: 32, expertIds: ['a'] },
  { code: 'MIN_LOAD', expertId: 'a', min: 31, eligible: 32, itemIds: ['1'] },
  { code: 'MIN_LOADS', expertIds: ['a'], min: 31, available: 32, itemIds: ['1'], tracks: ['骨科'] },
  { code: 'LOAD_RANGE', expertId: 'a', min: 31, max: 32 },
  { code: 'GROUP_NEEDS', group: 'g', itemIds: ['1'], needs: [31, 32] },
  { code: 'LOCKED', itemId: '1', expertId: 'a', fault: 'employer' },
  {
    code: 'COMBINATION',
    short: [{ itemId: '1', track: '骨科', by: 31 }],
    underMin: [{ expertId: 'a', by: 32 }],
    together: [['a', 'b']],
    groups: ['g'],
    minimal: true,
  },
];

test.each(all)('$code says its numbers and names', (finding) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const words = findingWords(finding, names, language);
    for (const number of JSON.stringify(finding).match(/\b3[123]\b/g) ?? []) expect(words).toContain(number);
    if ('expertId' in finding) expect(words).toContain(`专家${finding.expertId}`);
    if ('itemId' in finding) expect(words).toContain(`项目${finding.itemId}`);
    if ('tracks' in finding && finding.code === 'CAPACITY_SHORT') expect(words).toContain('骨科');
    expect(words).not.toMatch(/undefined|NaN|\[object/);
  }
});
