// From a drafted call to a submitted application: two organisations, one announcement between them.
import { expect, type Page, test } from '@playwright/test';
import { actAs, expectAccessible, expectFits } from '../pages/person.ts';
import { expectReadable } from '../pages/words.ts';

/** A wall clock in Beijing, some days from now, as the date control wants it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 16);

const publish = async (page: Page, title: string) => {
  await actAs(page, 'zhang-hui');
  await page.goto('/calls/new');
  await page.getByLabel('标题', { exact: true }).fill(title);
  await page.getByLabel('类别名称').fill('心血管');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { name: '发布前检查' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '编制申报表' }).click();
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '申报表 第 1 版' })).toContainText('现行');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: '填写公告正文' }).click();
  await expect(page.getByLabel('公告正文')).toBeFocused();
  await page.getByLabel('公告正文').fill('现面向社会征集适宜在基层推广的技术。');
  await page.getByLabel('开始时间').fill(inDays(-1));
  await page.getByLabel('截止时间').fill(inDays(20));
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('内容完整，可以发布。')).toBeVisible();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('heading', { name: '密封申报' })).toBeVisible();
  await expectAccessible(page);
};

test('a call is drafted, announced to the public and to an invited organisation', async ({ page, browser }) => {
  const title = `适宜技术征集${Date.now()}`;
  await publish(page, title);
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/public/calls');
  await visitor.getByRole('link', { name: title }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText(title);
  await visitor.close();

  await page.getByRole('link', { name: '征集函' }).click();
  await page.getByRole('button', { name: '发送征集函' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '受邀单位' }).fill('青囊');
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByRole('button', { name: '发出征集函' }).click();
  await expect(page.getByRole('row').filter({ hasText: '青囊' })).toContainText('发函征集');
  await expectAccessible(page);

  await actAs(page, 'chen-ke');
  await page.goto('/letters');
  await page.getByRole('row').filter({ hasText: title }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  // Nobody in the demonstration has a letter: who walks through all pages does not come here.
  await expectReadable(page, 'aside nav a');
});

test('an application is written, survives a new device, and is handed in once nothing is missing', async ({ page, browser }) => {
  const title = `适宜技术申报${Date.now()}`;
  await publish(page, title);
  await actAs(page, 'wu-tong');
  await page.goto('/announcements');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: '开始申报' }).click();
  await page.getByLabel('技术名称').fill('基层高血压随访技术');
  await page.getByRole('combobox', { name: '征集渠道' }).click();
  await page.getByTitle('合作征集').click();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByLabel('技术简介').fill('以家庭医生签约为基础的随访。');
  await expect(page.getByText('草稿已保存，同事可以看到')).toBeVisible();
  await expectAccessible(page);

  const elsewhere = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await elsewhere.goto('/sign-in');
  await actAs(elsewhere, 'chen-ke');
  await elsewhere.goto(page.url());
  await expect(elsewhere.getByLabel('技术简介')).toHaveValue('以家庭医生签约为基础的随访。');
  await expectFits(elsewhere);
  await elsewhere.close();

  await page.getByRole('button', { name: '保存并核对' }).click();
  await expect(page.getByRole('heading', { name: '提交前核对' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '安全性证据' }).click();
  await expect(page.getByLabel('安全性证据')).toBeFocused();
});
