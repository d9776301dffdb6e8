import { prerender } from 'react-dom/static';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../i18n/language.ts';
import { LanguageProvider } from '../i18n/language-context.tsx';
import Playground from './playground.tsx';

async function page(name: string, language: Language): Promise<string> {
  const router = createMemoryRouter([{ path: '/_kit/*', element: <Playground /> }], { initialEntries: [`/_kit/${name}`] });
  const { prelude } = await prerender(
    <LanguageProvider initial={language}>
      <RouterProvider router={router} />
    </LanguageProvider>,
  );
  return new Response(prelude as unknown as ReadableStream).text();
}

const expected: Record<string, Record<Language, string>> = {
  list: { 'zh-CN': '导出当前结果', en: 'Export these results' },
  detail: { 'zh-CN': '基本信息', en: 'Facts' },
  form: { 'zh-CN': '0/4 已填', en: '0 of 4 filled' },
  forms: { 'zh-CN': '与对照版本相比，有 3 处不同', en: '3 differences from the other version' },
  criteria: { 'zh-CN': '占总分 40%', en: '40% of the total' },
  signatures: { 'zh-CN': '还没有签名', en: 'No signatures yet' },
  states: { 'zh-CN': '您没有查看此内容的权限', en: 'You may not see this' },
};

describe.each(languages)('the playground in %s', (language) => {
  it.each(Object.keys(expected))('renders %s without a browser, in the kit’s own words', async (name) => {
    const html = await page(name, language);
    expect(html).toContain(expected[name]?.[language]);
    // A key in place of its text would show as `list.count` and the like.
    expect(html).not.toMatch(/>(list|form|failure|stage|act|upload|build|criteria|score|answer|row|mark|type|sign)\.[a-z]+</i);
  });
});
