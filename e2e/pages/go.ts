// From page to page inside the portal, as its own links go, and until the page has all that it asked for.
import { expect, type Page, type Request } from '@playwright/test';

/** The long run of `npm run test:full`. */
export const full = process.env.XINGLIN_FULL === '1';

const asked = new WeakMap<Page, Set<Request>>();

/** What the page has asked of the API and not been told yet; what it hears of live has no end. */
const openAsks = (page: Page): Set<Request> => {
  const known = asked.get(page);
  if (known) return known;
  const open = new Set<Request>();
  asked.set(page, open);
  const isAsk = (request: Request) => request.url().endsWith('/graphql') && !request.headers().accept?.startsWith('text/event-stream');
  page.on('request', (request) => isAsk(request) && open.add(request));
  const end = (request: Request) => open.delete(request);
  page.on('requestfinished', end).on('requestfailed', end);
  return open;
};

/** The page stands with its heading, and everything it asked for has come. */
export async function expectSettled(page: Page): Promise<void> {
  const open = openAsks(page);
  await expect(async () => {
    // Effects of what was just shown ask in their turn: two frames later they have.
    const stands = await page.evaluate(async () => {
      await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
      return document.querySelector('h1') !== null && document.querySelector('.x-skeleton') === null;
    });
    expect({ stands, open: open.size }).toEqual({ stands: true, open: 0 });
  }).toPass({ intervals: [25, 50, 100], timeout: 15_000 });
}

const leave = async (page: Page, path: string): Promise<void> => {
  const heading = await page.$('h1');
  await page.evaluate((to) => {
    history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }, path);
  // The page before stays until its successor is there.
  await page.waitForFunction((left) => !left?.isConnected, heading);
};

/** Goes to an address as a link leads there. The long run loads the portal anew each time, as a pasted address does. */
export async function go(page: Page, path: string): Promise<void> {
  const inside = !full && (await page.locator('main#content h1').count()) > 0;
  if (inside) {
    // By way of a page that is none: from one row to the next, or one refusal, nothing else tells that the page has changed.
    await leave(page, '/-');
    await leave(page, path);
  } else {
    openAsks(page).clear();
    await page.goto(path);
  }
  await expectSettled(page);
}
