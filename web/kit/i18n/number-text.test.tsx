import { prerender } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import type { Language } from './language.ts';
import { LanguageProvider } from './language-context.tsx';
import { NumberText } from './number-text.tsx';

async function textOf(unit: string, language: Language): Promise<string> {
  const { prelude } = await prerender(
    <LanguageProvider initial={language}>
      <NumberText value={438_000} digits={2} unit={unit} />
    </LanguageProvider>,
  );
  const html = await new Response(prelude as unknown as ReadableStream).text();
  return html.replace(/<[^>]*>/g, '');
}

describe('a number with its unit', () => {
  it('stands apart from a unit in Latin letters', async () => {
    expect(await textOf('yuan', 'en')).toBe('438,000.00 yuan');
    expect(await textOf('mmHg', 'zh-CN')).toBe('438,000.00 mmHg');
  });

  it('keeps Chinese units and signs beside it', async () => {
    expect(await textOf('元', 'zh-CN')).toBe('438,000.00元');
    expect(await textOf('%', 'en')).toBe('438,000.00%');
  });
});
