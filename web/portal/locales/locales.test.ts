import { holes } from '@xinglin/kit/i18n/interpolate.ts';
import { expect, test } from 'vitest';
import { sources } from './sources.ts';

test.each(Object.entries(sources))('%s says the same in both languages', async (_name, source) => {
  const [zh, en] = await Promise.all([source['zh-CN'](), source.en()]);
  expect(Object.keys(en.default).sort()).toEqual(Object.keys(zh.default).sort());
  for (const [key, text] of Object.entries(zh.default)) {
    expect([key, holes(en.default[key] ?? '')]).toEqual([key, holes(text)]);
    expect(text.trim()).not.toBe('');
  }
});

test('Chinese texts use Chinese punctuation, English ones none of it', async () => {
  for (const source of Object.values(sources)) {
    const [zh, en] = await Promise.all([source['zh-CN'](), source.en()]);
    for (const text of Object.values(zh.default)) expect(text).not.toMatch(/\p{Script=Han}[,;:!?]/u);
    for (const text of Object.values(en.default)) expect(text).not.toMatch(/[，。、；：！？（）《》「」]/u);
  }
});
