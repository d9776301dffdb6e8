// Every page of the selection that people of the demonstration can come to by its links, in both languages and on a phone.
// The table of pages is read from the plugin's own routes, so that a page added later is looked at without being named here.
import { expect, type Page, test } from '@playwright/test';
import { linksOn, patternOf, routesOf } from '../pages/crawl.ts';
import { go } from '../pages/go.ts';
import { actAs } from '../pages/person.ts';
import { expectReadable } from '../pages/words.ts';

const table = routesOf('technology-promotion');

/** Goes from page to page, once to each kind. */
const walk = async (page: Page, look: (pattern: string) => Promise<void>): Promise<Set<string>> => {
  const seen = new Set<string>();
  const faults: string[] = [];
  const queue = ['/', '/calls', '/tasks', '/submissions'];
  while (queue.length > 0) {
    const path = queue.shift() ?? '/';
    const pattern = path === '/' ? '/' : patternOf(table, path);
    if (!pattern || seen.has(pattern)) continue;
    await go(page, path);
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

// Headings of tables in an application are the words of the call's own form.
for (const person of people) {
  test(`${person}: every page she comes to is accessible and fits a phone, in both languages`, async ({ page }) => {
    test.setTimeout(900_000);
    await actAs(page, person);
    const found = await walk(page, (pattern) => test.step(pattern, () => expectReadable(page, 'aside nav a')));
    expect(found.size).toBeGreaterThan(least[person]);
  });
}
