// Two people at one form: whoever comes second sees the first one's change and loses nothing of her own.
import { expect, test } from '@playwright/test';
import { actAs, expectAccessible } from '../pages/person.ts';

test('a licence changed meanwhile is loaded anew around what was typed', async ({ page, browser }) => {
  await actAs(page, 'chen-ke');
  const issuer = `广州市监局${Date.now()}`;
  const number = `粤械备${Date.now()}`;
  await page.goto('/organisation/licences/new');
  await page.getByLabel('编号').fill(number);
  await page.getByRole('combobox', { name: '证照类别' }).click();
  await page.getByTitle('社会团体法人登记证书').click();
  await page.getByRole('button', { name: '保存证照' }).click();
  const row = page.getByRole('row').filter({ hasText: number });
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('button', { name: '修改' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('修改证照');
  await page.getByLabel('编号').fill(`${number}甲`);

  // Another browser: drafts are shared within one.
  const other = await (await browser.newContext()).newPage();
  await other.goto('/sign-in');
  await actAs(other, 'chen-ke');
  await other.goto(page.url());
  await other.getByLabel('发证机关').fill(issuer);
  await other.getByRole('button', { name: '保存证照' }).click();
  await expect(other.getByRole('row').filter({ hasText: issuer })).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: '保存证照' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '此内容已被他人修改' })).toBeVisible();
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(page.getByLabel('发证机关')).toHaveValue(issuer);
  await expect(page.getByLabel('编号')).toHaveValue(`${number}甲`);
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存证照' }).click();
  await expect(page.getByRole('row').filter({ hasText: `${number}甲` })).toContainText(issuer);
});
