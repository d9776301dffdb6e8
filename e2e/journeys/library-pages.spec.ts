// Every page of the library for each kind of person, in both languages, wide and on a phone.
import { expect, type Page, test } from '@playwright/test';
import { crawl, routesOf } from '../pages/crawl.ts';
import { actAs, expectAccessible, expectFits } from '../pages/person.ts';

const table = routesOf('technology-library');
const also = ['/promotion-templates/new/PLAN'];
const deep = ['/activities/:id', '/agreements/:id', '/library/:id'];

/** Who comes here, and how many pages she has at the least. */
const people = { 'zhang-hui': 40, 'wu-tong@association': 20, 'lin-yue': 15, 'chen-ke': 6 } as const;
const languages = ['zh-CN', 'en'] as const;

/** What the code says to itself and nobody should read. */
const leaks = [/technology-library:/, /\b[A-Z]{2,}_[A-Z_]+\b/, /undefined|NaN|Invalid Date|\[object Object\]/];

const expectWords = async (page: Page, language: (typeof languages)[number]) => {
  const text = await page.locator('main').innerText();
  for (const leak of leaks) expect(text).not.toMatch(leak);
  if (language === 'zh-CN') return;
  const labels = await page.locator('main :is(th, dt, h2, legend), nav a').allInnerTexts();
  expect(labels.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
};

const phone = async (page: Page, look: () => Promise<void>) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await look();
  await page.setViewportSize({ width: 1440, height: 900 });
};

/** Pages that somebody came to. */
const found = new Set<string>();

for (const [person, least] of Object.entries(people)) {
  for (const language of languages) {
    test(`${person}: every page of the library is accessible, fits a phone and speaks ${language}`, async ({ page }) => {
      test.setTimeout(1_200_000);
      await page.addInitScript((chosen) => localStorage.setItem('xinglin.language', chosen), language);
      await actAs(page, person);
      const come = await crawl(page, {
        table,
        also,
        deep,
        look: (pattern) =>
          test.step(pattern, async () => {
            await expect(page.locator('h1')).toHaveCount(1);
            await expectWords(page, language);
            if (language === 'zh-CN') await expectAccessible(page);
            // The wide page is measured in one language, the narrow one in the other: the rules are the same, the words are not.
            await phone(page, async () => {
              if (language === 'en') await expectAccessible(page);
            });
          }),
      });
      expect(come.size).toBeGreaterThanOrEqual(least);
      for (const pattern of come) found.add(pattern);
    });
  }
}

test('no page of the library is left out', () => {
  expect(table.filter((pattern) => !found.has(pattern))).toEqual([]);
});
