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

test('two colleagues write one application: what each typed stays, and what both changed is asked about', async ({ page, browser }) => {
  await actAs(page, 'chen-ke');
  const stamp = Date.now();
  await page.goto('/announcements?open=yes');
  await page.getByRole('link', { name: '基层心血管病防治适宜技术征集' }).click();
  await page.getByRole('button', { name: '开始申报' }).click();
  await page.getByLabel('技术名称').fill(`两人同写的申报 ${stamp}`);
  await page.getByRole('combobox', { name: '征集渠道' }).click();
  await page.getByTitle('推广组推荐').click();
  await page.getByRole('combobox', { name: '专业类别' }).click();
  await page.getByTitle('心血管').click();
  await page.getByRole('button', { name: '开始填写' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('填写申报表');

  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await other.goto('/sign-in');
  await actAs(other, 'wu-tong');
  await other.goto(page.url());
  const [summary, steps] = ['技术简介', '技术要点与操作流程'];
  await expect(other.getByLabel(summary)).toBeVisible();

  // Different fields: both are kept.
  await page.getByLabel(summary).fill(`甲写的简介 ${stamp}`);
  await expect(page.getByText('草稿已保存，同事可以看到')).toBeVisible();
  await other.getByLabel(steps).fill(`乙写的要点 ${stamp}`);
  await other.getByRole('button', { name: '载入同事的修改' }).click();
  await expect(other.getByLabel(summary)).toHaveValue(`甲写的简介 ${stamp}`);
  await expect(other.getByLabel(steps)).toHaveValue(`乙写的要点 ${stamp}`);
  await expect(other.getByText('草稿已保存，同事可以看到')).toBeVisible();

  // The same field, and a page that is opened anew: nothing is sent before she has looked.
  await page.getByLabel(steps).fill(`甲写的要点 ${stamp}`);
  await page.getByRole('button', { name: '载入同事的修改' }).click();
  await expect(page.getByText('有 1 个栏目，您和另一处都改过')).toBeVisible();
  await expect(page.getByLabel(steps)).toHaveValue(`甲写的要点 ${stamp}`);
  await page.reload();
  await expect(page.getByText('有 1 个栏目，您和另一处都改过')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '换成另一处的' }).click();
  await expect(page.getByLabel(steps)).toHaveValue(`乙写的要点 ${stamp}`);
  await page.getByRole('button', { name: '换回我的' }).click();
  await page.getByRole('button', { name: '已核对，按现在的填写继续' }).click();
  await expect(page.getByText('草稿已保存，同事可以看到')).toBeVisible();
  await other.reload();
  await expect(other.getByLabel(steps)).toHaveValue(`甲写的要点 ${stamp}`);
  await other.close();
});
