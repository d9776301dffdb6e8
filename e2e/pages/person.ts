import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Signs in as one of the demonstration's people; `zhang-hui`, or `wu-tong@enterprise` to say for whom she acts. */
export async function actAs(page: Page, who: string): Promise<void> {
  const [person, organisation] = who.split('@');
  if (page.url() === 'about:blank') await page.goto('/sign-in');
  const { origin } = new URL(page.url());
  const answer = await page.context().request.post(`${origin}/auth/demo`, {
    headers: { 'x-xinglin-csrf': '1', origin },
    data: { person, ...(organisation ? { organisation } : {}) },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** A sensitive act asks once more; in the demonstration one click is the proof. */
export async function confirmIdentity(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '请再次验证身份' });
  await dialog.getByRole('button', { name: '验证并继续' }).click();
  await expect(dialog).toBeHidden();
}

/** The page as it stands, dialogs included, has nothing that axe can find; `but` names rules that were asked already. */
export async function expectAccessible(page: Page, but: readonly string[] = []): Promise<void> {
  await expect(page.locator('main, .p-bare-main').first()).toBeVisible();
  await expect(page.locator('h1').first()).toBeAttached();
  // Colours are measured when nothing fades any more; what turns without end, or stands still out of sight, is not waited for.
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
    const settled = Promise.all(ending.map((each) => each.finished.catch(() => undefined)));
    return Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 1_000))]).then(() => undefined);
  });
  // Nobody reads what passed, and a page without frames of others needs no second one to put results together: a third of the time.
  // On a page that has it already, axe is not brought again.
  const there = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(there ? { axeSource: 'true' } : {}) })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true);
  const { violations } = await axe.disableRules([...but]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

/** No page scrolls sideways on a phone. */
export async function expectFits(page: Page): Promise<void> {
  const beyond = () =>
    page.evaluate(async () => {
      // What is laid out by the width in code is so a frame later.
      await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
  await expect.poll(beyond).toBe(0);
}
