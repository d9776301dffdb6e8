// What a page says, in both of its languages.
import { expect, type Page } from '@playwright/test';
import { expectSettled, full } from './go.ts';
import { expectAccessible, expectFits } from './person.ts';

const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

export type Language = 'zh-CN' | 'en';
const languages = { 'zh-CN': '中文', en: 'English' } as const;

/** Changes the language where a person does, and waits until the page speaks it; answers which it is. */
export async function otherLanguage(page: Page): Promise<Language> {
  const language = (await page.locator('html').getAttribute('lang')) === 'en' ? 'zh-CN' : 'en';
  await page.getByRole('button', { name: /的菜单$|^Menu of |^我的$|^Me$/ }).click();
  await page.getByRole('radio', { name: languages[language] }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expectSettled(page);
  return language;
}

/** What the code says to itself and nobody should read. */
const leaks = [/technology-(library|promotion):/, /\b[A-Z]{2,}_[A-Z_]+\b/, /undefined|NaN|Invalid Date|\[object Object\]/];

/** Headings and entries that are the interface's own words. */
const ours = 'main thead th, aside nav a';

/** No code is read, and in English none of `labels` is Chinese. What the server words comes a moment later. */
export async function expectWords(page: Page, language: Language, labels = ours): Promise<void> {
  await expect(async () => {
    const text = await page.locator('main').innerText();
    for (const leak of leaks) expect(text).not.toMatch(leak);
    if (language === 'zh-CN') return;
    const read = await page.locator(labels).allInnerTexts();
    expect(read.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
  }).toPass({ timeout: 10_000 });
}

/** The page as it stands reads well in both languages, to everybody, wide and on a phone. */
export async function expectReadable(page: Page, labels?: string): Promise<void> {
  await page.setViewportSize(desk);
  await expect(page.locator('h1')).toHaveCount(1);
  const first = (await page.locator('html').getAttribute('lang')) as Language;
  await expectWords(page, first, labels);
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectFits(page);
  // Changed on the phone: each width is laid out once for both.
  const second = await otherLanguage(page);
  await expectFits(page);
  await page.setViewportSize(desk);
  await expectWords(page, second, labels);
  // The next page begins in the language in which this one ended, so that each commit asks half of them in either;
  // the long run asks all in both. Colours do not depend on the words, and take most of the time.
  if (full) await expectAccessible(page, ['color-contrast']);
}
