// What everybody meets first: signing in, the home page, both languages, switching the organisation, one's own security.
import { expect, test } from '@playwright/test';
import { actAs, expectAccessible, expectFits } from '../pages/person.ts';

test('a visitor chooses a person and stands at her work, in Chinese and in English', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /张蕙/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('工作台');
  await expect(page.getByText('证照即将到期').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /张蕙/ }).click();
  await page
    .getByRole('dialog', { name: /的菜单/ })
    .locator('label', { hasText: 'English' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Home');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await expectAccessible(page);
});

test('a person of two organisations acts for one at a time', async ({ page }) => {
  await actAs(page, 'wu-tong@enterprise');
  await page.goto('/');
  const organisation = page.getByRole('button', { name: /当前机构/ });
  await expect(organisation).toContainText('青囊精准');
  await organisation.click();
  await page.getByRole('button', { name: /岭南卫生健康技术推广协会/ }).click();
  await expect(organisation).toContainText('岭南推广协会');
});

test('a wrong password tells nothing, and notices and one’s own security stand', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: '邮箱' }).fill('nobody@example.org');
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('region', { name: '用邮箱和密码登录' }).getByRole('alert')).toContainText('邮箱或密码');
  await actAs(page, 'lin-yue');
  for (const [path, title] of [
    ['/notices', '通知'],
    ['/notices/preferences', '通知'],
    ['/me/security', '安全'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

test('a dialog opens at its first field, and gives whoever closes it by key her place back', async ({ page }) => {
  await actAs(page, 'zhang-hui');
  await page.goto('/sites?stage=ROUTINE');
  await page.getByRole('table').getByRole('link').first().click();
  const sustain = page.getByRole('button', { name: '认定持续应用' });
  await sustain.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('发生日期')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sustain).toBeFocused();
  const more = page.getByRole('button', { name: '更多操作' });
  await more.press('Enter');
  await page.getByRole('button', { name: '暂停' }).press('Enter');
  await expect(page.getByRole('dialog').getByLabel('发生日期')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});

test('rows that are asked for anew stay readable while the answer is on its way', async ({ page }) => {
  await actAs(page, 'zhang-hui');
  await page.goto('/calls');
  await expect(page.getByRole('table').getByRole('row')).not.toHaveCount(0);
  let answer = () => {};
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route('**/graphql*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('searchbox').fill('基层');
  const rows = page.locator('section[aria-busy="true"]');
  await expect(rows).toBeVisible();
  await expectAccessible(page);
  await expect(rows).toBeVisible();
  answer();
  await expect(rows).toBeHidden();
});
