// Every page of the library that an association, a holder and a site come to, wide and on a phone.
import { expect, type Page, test } from '@playwright/test';
import { crawl, routesOf } from '../pages/crawl.ts';
import { actAs, expectAccessible, expectFits } from '../pages/person.ts';

/** Who comes here, in which language, and how many pages there are at the least. */
const visits = [
  ['lin-yue', 'zh-CN', 15],
  ['chen-ke', 'en', 6],
  ['zhang-hui', 'zh-CN', 60],
  ['zhang-hui', 'en', 60],
] as const;

/** What the code says to itself and nobody should read. */
const leaks = [/technology-library:/, /\b[A-Z]{2,}_[A-Z_]+\b/, /undefined|NaN|Invalid Date|\[object Object\]/];

const expectWords = async (page: Page, language: string) => {
  const text = await page.locator('main').innerText();
  for (const leak of leaks) expect(text).not.toMatch(leak);
  if (language === 'zh-CN') return;
  const labels = await page.locator('main thead th, aside nav a').allInnerTexts();
  expect(labels.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
};

for (const [person, language, least] of visits) {
  test(`${person}: every page of the library is accessible, fits a phone and says no code, in ${language}`, async ({ page }) => {
    test.setTimeout(1_800_000);
    await page.addInitScript((chosen) => localStorage.setItem('xinglin.language', chosen), language);
    await actAs(page, person);
    const come = await crawl(page, {
      table: routesOf('technology-library'),
      also: ['/promotion-templates/new/PLAN'],
      deep: ['/activities/:id', '/agreements/:id', '/library/:id'],
      look: (pattern) =>
        test.step(pattern, async () => {
          await expect(page.locator('h1')).toHaveCount(1);
          await expectWords(page, language);
          await expectAccessible(page);
          await page.setViewportSize({ width: 390, height: 844 });
          await expectFits(page);
          await page.setViewportSize({ width: 1440, height: 900 });
        }),
    });
    expect(come.size).toBeGreaterThanOrEqual(least);
  });
}
