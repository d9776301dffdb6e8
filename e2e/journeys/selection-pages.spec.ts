// Every page of the selection that people of the demonstration can come to, in both languages and on a phone.
import { expect, test } from '@playwright/test';
import { crawl, routesOf } from '../pages/crawl.ts';
import { actAs } from '../pages/person.ts';
import { expectReadable } from '../pages/words.ts';

/** Who comes here, and how many pages there are at the least. */
const visits = [
  ['zhang-hui', 42],
  ['fan-wei', 7],
  ['chen-ke', 8],
] as const;

// Headings of tables in an application are the words of the call's own form.
for (const [person, least] of visits) {
  test(`${person}: every page she comes to is accessible and fits a phone, in both languages`, async ({ page }) => {
    test.setTimeout(900_000);
    await actAs(page, person);
    const come = await crawl(page, {
      table: routesOf('technology-promotion'),
      deep: ['/calls/:id'],
      look: (pattern) => test.step(pattern, () => expectReadable(page, 'aside nav a')),
    });
    expect(come.size).toBeGreaterThanOrEqual(least);
  });
}
