// Every page of the library that a site comes to, wide and on a phone.
import { expect, test } from '@playwright/test';
import { crawl, routesOf } from '../pages/crawl.ts';
import { actAs, expectAccessible, expectFits } from '../pages/person.ts';

/** What the code says to itself and nobody should read. */
const leaks = [/technology-library:/, /\b[A-Z]{2,}_[A-Z_]+\b/, /undefined|NaN|Invalid Date|\[object Object\]/];

test('lin-yue: every page of the library is accessible, fits a phone and says no code', async ({ page }) => {
  test.setTimeout(1_200_000);
  await actAs(page, 'lin-yue');
  const come = await crawl(page, {
    table: routesOf('technology-library'),
    deep: ['/activities/:id', '/agreements/:id', '/library/:id'],
    look: (pattern) =>
      test.step(pattern, async () => {
        await expect(page.locator('h1')).toHaveCount(1);
        const text = await page.locator('main').innerText();
        for (const leak of leaks) expect(text).not.toMatch(leak);
        await expectAccessible(page);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectFits(page);
        await page.setViewportSize({ width: 1440, height: 900 });
      }),
  });
  expect(come.size).toBeGreaterThanOrEqual(15);
});
