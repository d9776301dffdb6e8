// Every page of the selection that people of the demonstration can come to by its links, in both languages and on a phone.
// The table of pages is read from the plugin's own routes, so that a page added later is looked at without being named here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { actAs, expectAccessible, expectFits } from '../pages/person.ts';

const slices = fileURLToPath(new URL('../../plugins/technology-promotion/web/', import.meta.url));
const table = readdirSync(slices, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(slices, name)).map((file) => join(slices, name, file)))
  .filter((file) => file.endsWith('routes.ts'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path));

const parts = (path: string) => path.split('/').filter(Boolean);
const fits = (pattern: string, path: string): boolean => {
  const [wanted, given] = [parts(pattern), parts(path)];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
};
/** The page that an address leads to: words before values. */
const patternOf = (path: string): string | undefined =>
  table.filter((pattern) => fits(pattern, path)).sort((a, b) => a.split(':').length - b.split(':').length)[0];

const linksOn = (page: Page): Promise<string[]> =>
  page.locator('a[href^="/"]').evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href).pathname));

/** Goes from page to page, once to each kind. */
const walk = async (page: Page, look: (pattern: string) => Promise<void>): Promise<Set<string>> => {
  const seen = new Set<string>();
  const faults: string[] = [];
  const queue = ['/', '/calls', '/tasks', '/submissions'];
  while (queue.length > 0) {
    const path = queue.shift() ?? '/';
    const pattern = path === '/' ? '/' : patternOf(path);
    if (!pattern || seen.has(pattern)) continue;
    await page.goto(path);
    await expect(page.locator('h1').first()).toBeAttached();
    await expect(page.locator('.x-skeleton')).toHaveCount(0);
    if ((await page.getByText(/没有查看此内容的权限|找不到此内容|You may not see this|Not found/).count()) > 0) continue;
    seen.add(pattern);
    // All that is wrong is told at once, not page by page.
    await look(pattern).catch((error: unknown) => faults.push(`${pattern}: ${String(error).slice(0, 2_000)}`));
    queue.push(...(await linksOn(page)));
  }
  expect(faults).toEqual([]);
  seen.delete('/');
  return seen;
};

/** Pages each of them comes to by links at the least: buttons that lead somewhere are not followed. */
const least = { 'zhang-hui': 25, 'fan-wei': 3, 'chen-ke': 3 } as const;
const people = ['zhang-hui', 'fan-wei', 'chen-ke'] as const;

for (const person of people) {
  test(`${person}: every page she comes to is accessible and fits a phone`, async ({ page }) => {
    test.setTimeout(600_000);
    await actAs(page, person);
    const found = await walk(page, async (pattern) => {
      await test.step(pattern, async () => {
        await expectAccessible(page);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectFits(page);
        await page.setViewportSize({ width: 1440, height: 900 });
      });
    });
    expect(found.size).toBeGreaterThan(least[person]);
  });

  test(`${person}: the same in English`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.addInitScript(() => localStorage.setItem('xinglin.language', 'en'));
    await actAs(page, person);
    const found = await walk(page, async (pattern) => {
      await test.step(pattern, () => expectAccessible(page));
    });
    expect(found.size).toBeGreaterThan(least[person]);
  });
}
