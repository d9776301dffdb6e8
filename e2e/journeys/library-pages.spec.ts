// Every page of the library that an association, a holder and a site come to, in both languages, wide and on a phone.
import { expect, test } from '@playwright/test';
import { crawl, routesOf } from '../pages/crawl.ts';
import { actAs } from '../pages/person.ts';
import { expectReadable } from '../pages/words.ts';

/** Who comes here, and how many pages there are at the least. */
const visits = [
  ['lin-yue', 15],
  ['chen-ke', 6],
  ['zhang-hui', 60],
] as const;

for (const [person, least] of visits) {
  test(`${person}: every page of the library is accessible, fits a phone and says no code, in both languages`, async ({ page }) => {
    test.setTimeout(1_800_000);
    await actAs(page, person);
    const come = await crawl(page, {
      table: routesOf('technology-library'),
      also: ['/promotion-templates/new/PLAN'],
      deep: ['/activities/:id', '/agreements/:id', '/library/:id'],
      look: (pattern) => test.step(pattern, () => expectReadable(page)),
    });
    expect(come.size).toBeGreaterThanOrEqual(least);
  });
}
