// From an application on the public page to an organisation on the platform, and its suspension.
import { expect, test } from '@playwright/test';
import { actAs, confirmIdentity, expectAccessible, expectFits } from '../pages/person.ts';

const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditCode = () => {
  const body = `91440300${String(Date.now()).slice(-9)}`;
  const sum = weights.reduce((all, weight, place) => all + weight * characters.indexOf(body.charAt(place)), 0);
  return body + characters.charAt((31 - (sum % 31)) % 31);
};

test('an organisation applies, corrects, and is let in; the operator suspends and reinstates it', async ({ page }) => {
  test.slow();
  const name = `深圳杏苑门诊部 ${Date.now() % 100_000}`;
  const code = creditCode();
  const broken = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');

  await page.goto('/join-platform');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: '机构类别' }).click();
  await page.getByTitle('机构', { exact: true }).click();
  await page.getByLabel('机构全称').fill(name);
  await page.getByLabel('统一社会信用代码').fill(code.slice(0, 10));
  await expect(page.getByText('还差 8 位')).toBeVisible();
  await page.getByLabel('统一社会信用代码').fill(broken);
  await expect(page.getByText('校验位不符').first()).toBeVisible();
  await page.getByRole('checkbox', { name: /代码确实如此/ }).check();
  await page.getByRole('combobox', { name: '所在省份' }).click();
  await page.getByRole('combobox', { name: '所在省份' }).fill('广东');
  await page.getByTitle('广东省').click();
  await page.getByLabel('姓名').fill('苏叶');
  await page.getByLabel('邮箱').fill(`su.ye.${Date.now()}@example.cn`);
  await page.getByLabel('电话').fill('0755-88880000');
  await page.getByRole('button', { name: '提交入驻申请' }).click();
  await expect(page.getByRole('heading', { name: '申请已提交' })).toBeVisible();
  const trackingCode = (await page.locator('.p-big-code').textContent()) ?? '';
  expect(trackingCode).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
  await expectAccessible(page);

  await actAs(page, 'system-officer');
  await page.goto('/platform/applications');
  await expectAccessible(page);
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('代码校验不符');
  await row.getByRole('link').click();
  await page.getByRole('button', { name: '要求补正' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('请核对统一社会信用代码的末位');
  await page.getByRole('dialog').getByRole('button', { name: '要求补正' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('待补正');

  await page.goto('/application');
  await page.getByLabel('查询码').fill('AAAAA-BBBBB-CCCCC-DDDDD');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText('没有找到与此查询码对应的申请')).toBeVisible();
  await page.getByLabel('查询码').fill(trackingCode.toLowerCase());
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText('请核对统一社会信用代码的末位')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectFits(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '补正申请' }).click();
  await page.getByLabel('统一社会信用代码').fill(code);
  await expect(page.getByText('校验通过')).toBeVisible();
  await page.getByRole('button', { name: '重新提交' }).click();
  await expect(page.getByRole('list', { name: '进度' })).toContainText('待审核');

  await page.goto('/platform/applications');
  await page.getByRole('row').filter({ hasText: name }).getByRole('link').click();
  await page.getByRole('button', { name: '通过申请' }).click();
  await page.getByRole('dialog', { name: /通过“/ }).getByRole('button', { name: '通过申请' }).click();
  await confirmIdentity(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已通过');

  await actAs(page, 'security-officer');
  await page.goto('/platform/organisations');
  await expectAccessible(page);
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '暂停使用' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('证照待核实，暂停使用');
  await page.getByRole('dialog').getByRole('button', { name: '暂停使用' }).click();
  await confirmIdentity(page);
  await expect(page.getByText('证照待核实，暂停使用').first()).toBeVisible();
  await page.getByRole('button', { name: '恢复使用' }).click();
  await page.getByRole('dialog', { name: /恢复/ }).getByLabel('理由').fill('证照已经核实无误');
  await page.getByRole('dialog', { name: /恢复/ }).getByRole('button', { name: '恢复使用' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('使用中');
  await expectAccessible(page);
});

test('an applicant withdraws with her tracking code', async ({ page }) => {
  await page.goto('/join-platform');
  await page.getByRole('combobox', { name: '机构类别' }).click();
  await page.getByTitle('企业', { exact: true }).click();
  await page.getByLabel('机构全称').fill('佛山百草制药有限公司');
  await page.getByLabel('统一社会信用代码').fill(creditCode());
  await page.getByRole('combobox', { name: '所在省份' }).click();
  await page.getByRole('combobox', { name: '所在省份' }).fill('广东');
  await page.getByTitle('广东省').click();
  await page.getByLabel('姓名').fill('白术');
  await page.getByLabel('邮箱').fill('bai.zhu@example.cn');
  await page.getByLabel('电话').fill('0757-88880000');
  await page.getByRole('button', { name: '提交入驻申请' }).click();
  await page.getByRole('link', { name: '查看申请进度' }).click();
  await page.getByRole('button', { name: '撤回申请' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click();
  await expect(page.getByRole('list', { name: '进度' })).toContainText('已撤回');
  await expect(page.getByRole('button', { name: '撤回申请' })).toHaveCount(0);
});
