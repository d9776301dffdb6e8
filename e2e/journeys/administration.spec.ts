// An administrator's week: her organisation's facts, people, roles, licences, files, keys and audit.
import { expect, test } from '@playwright/test';
import { actAs, confirmIdentity, expectAccessible } from '../pages/person.ts';

test.beforeEach(({ page }) => actAs(page, 'zhang-hui'));

test('facts are changed in a form that checks while it is filled', async ({ page }) => {
  await page.goto('/organisation/settings');
  await page.getByRole('button', { name: '修改信息' }).click();
  await page.getByLabel('联系电话').fill('电话');
  await page.getByLabel('联系电话').blur();
  await expect(page.getByText('请填写电话号码').first()).toBeVisible();
  await page.getByLabel('联系电话').fill('020-8888 0001');
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByText('020-8888 0001')).toBeVisible();
  await expect(page.locator('#timeline')).toContainText('修改机构信息');
});

test('rules for accounts are set, told on the page and in its history', async ({ page }) => {
  await page.goto('/organisation/settings');
  await page.getByRole('button', { name: '账号安全规则' }).click();
  const dialog = page.getByRole('dialog', { name: '账号安全规则' });
  await dialog.getByLabel('闲置停用').fill('180');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '保存规则' }).click();
  await confirmIdentity(page);
  await expect(page.getByText('180 天')).toBeVisible();
  await expect(page.locator('#timeline')).toContainText('设定账号安全规则');
});

test('a person is invited with a role, and the invitation revoked', async ({ page }) => {
  const email = `zhao.${Date.now()}@example.cn`;
  await page.goto('/organisation/members');
  await page.getByRole('button', { name: '邀请成员' }).click();
  // Pressed as long as a hand does: what the field left behind says meanwhile must not move the button away.
  await page.getByRole('button', { name: '发送邀请' }).click({ delay: 200 });
  await expect(page.getByText('还有 3 处需要修改')).toBeVisible();
  await page.getByRole('textbox', { name: '邮箱' }).fill(email);
  await page.getByRole('dialog').getByLabel('姓名').fill('赵明');
  await page.getByRole('checkbox', { name: '工作人员' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '发送邀请' }).click();
  await confirmIdentity(page);
  await expect(page.getByText('已向“赵明”发出邀请')).toBeVisible();
  await page.getByRole('link', { name: '邀请', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('待接受');
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('button', { name: '重新发送' }).click();
  await page
    .getByRole('dialog', { name: /重新向/ })
    .getByRole('button', { name: '重新发送' })
    .click();
  await expect(page.getByText(`已重新发送至 ${email}`)).toBeVisible();
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('button', { name: '撤销邀请' }).click();
  await page
    .getByRole('dialog', { name: /撤销给/ })
    .getByRole('button', { name: '撤销邀请' })
    .click();
  await expect(row).toContainText('已撤销');
});

test('a colleague is disabled with a reason, and enabled again', async ({ page }) => {
  await page.goto('/organisation/members');
  await page.getByRole('link', { name: '李文' }).click();
  await page.getByRole('button', { name: '停用成员' }).click();
  const dialog = page.getByRole('dialog', { name: '停用“李文”？' });
  await dialog.getByRole('button', { name: '停用成员' }).click();
  await expect(dialog).toContainText('请写明理由');
  await dialog.getByLabel('理由').fill('长期外派，暂不参与');
  await dialog.getByRole('button', { name: '停用成员' }).click();
  await confirmIdentity(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已停用');
  await expect(page.locator('#timeline')).toContainText('长期外派，暂不参与');
  await page.getByRole('button', { name: '恢复使用' }).click();
  const again = page.getByRole('dialog', { name: '恢复“李文”？' });
  await again.getByLabel('理由').fill('外派结束，恢复工作');
  await again.getByRole('button', { name: '恢复使用' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('在用');
});

test('a role of one’s own closes what its permissions need, and says so', async ({ page }) => {
  const name = `人事专员 ${Date.now() % 100_000}`;
  await page.goto('/organisation/roles');
  await page.getByRole('button', { name: '新建角色' }).click();
  await page.getByLabel('角色名称').fill(name);
  await page.getByRole('checkbox', { name: '调整角色、停用和移出成员' }).check();
  await expect(page.getByText(/已一并选中所需权限：.*查看成员名单/)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^查看角色与权限/ })).toBeChecked();
  await page.getByRole('button', { name: '新建角色' }).click();
  await confirmIdentity(page);
  await expect(page.getByRole('columnheader', { name })).toBeVisible();
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '删除角色' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除角色' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('角色与权限');
  await expect(page.getByRole('columnheader', { name })).toHaveCount(0);
});

test('departments make a tree', async ({ page }) => {
  const run = Date.now() % 100_000;
  const academic = `学术部 ${run}`;
  await page.goto('/organisation/departments');
  for (const name of [academic, `会员部 ${run}`]) {
    await page.getByRole('button', { name: '新建部门' }).first().click();
    await page.getByLabel('部门名称').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('button', { name: `更多操作 ${name}` })).toBeVisible();
  }
  await page.getByRole('button', { name: `更多操作 ${academic}` }).click();
  await page.getByRole('button', { name: '新建下级部门' }).click();
  await page.getByLabel('部门名称').fill('培训组');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: academic })).toContainText('培训组');
  await page.getByRole('button', { name: `更多操作 ${academic}` }).click();
  await page.getByRole('button', { name: '删除部门' }).click();
  await page
    .getByRole('dialog', { name: /删除部门/ })
    .getByRole('button', { name: '删除部门' })
    .click();
  await expect(page.getByText('部门下还有成员或下级部门')).toBeVisible();
  await expectAccessible(page);
});

test('a licence that is about to expire is warned of', async ({ page }) => {
  const number = `粤民证 ${Date.now() % 1_000_000}`;
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.goto('/organisation/licences/new');
  await page.getByRole('combobox', { name: '证照类别' }).click();
  await page.getByTitle('社会团体法人登记证书').click();
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('有效期至').fill(soon);
  await page.getByRole('button', { name: '保存证照' }).click();
  await expect(page.getByText(/份证照已过期或将在 60 天内到期/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('天后到期');
});

test('a file is uploaded, checked, fetched and deleted', async ({ page }) => {
  const name = `会议纪要-${Date.now()}.txt`;
  await page.goto('/organisation/files');
  await page.getByLabel('上传文件').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('第一次会议\n') });
  await expect(page.getByText(`“${name}”已上传`)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText('可用', { timeout: 2_000 });
  }).toPass();
  const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('link', { name }).click()]);
  // The name is told by the server's own tests: a browser without a UTF-8 locale writes another on the disk.
  expect(await download.failure()).toBeNull();
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('button', { name: '删除文件' }).click();
  const deleting = page.getByRole('dialog', { name: /删除/ });
  await deleting.getByLabel('理由').fill('传错了文件，重新上传');
  await deleting.getByRole('button', { name: '删除文件' }).click();
  await expect(page.getByText('文件已删除')).toBeVisible();
});

test('a key is shown once, opens the API, and ends when revoked', async ({ page, request, baseURL }) => {
  const name = `对接 ${Date.now() % 100_000}`;
  await page.goto('/organisation/api-keys');
  await page.getByRole('button', { name: '生成密钥' }).first().click();
  await page.getByLabel('用途').fill(name);
  await page.getByRole('combobox', { name: '权限来自角色' }).click();
  await page.getByTitle('只读人员').click();
  await page.getByRole('dialog').getByRole('button', { name: '生成密钥' }).click();
  await confirmIdentity(page);
  const once = page.getByRole('dialog', { name: '新的接口密钥' });
  const secret = await once.getByRole('textbox').inputValue();
  expect(secret).toMatch(/^xl_/);
  await expectAccessible(page);
  await once.getByRole('button', { name: '我已保存，关闭' }).click();
  const ask = () =>
    request.post(`${baseURL}/graphql`, {
      headers: { authorization: `Bearer ${secret}` },
      data: { query: '{ viewer { organisation { name } } }' },
    });
  expect(await (await ask()).json()).toMatchObject({ data: { viewer: { organisation: { name: '岭南卫生健康技术推广协会' } } } });
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('button', { name: '撤销密钥' }).click();
  await page.getByRole('dialog', { name: /撤销/ }).getByRole('button', { name: '撤销密钥' }).click();
  await expect(row).toContainText('已撤销');
  expect((await ask()).status()).toBe(401);
});

test('the audit tells the story, opens an entry, keeps its filter in the address and verifies the chain', async ({ page }) => {
  await page.goto('/organisation/audit');
  await page.getByRole('button', { name: '操作', exact: true }).click();
  await page.getByRole('radio', { name: '登录' }).click();
  await expect(page).toHaveURL(/action=sign-in/);
  await page.getByRole('link', { name: '张蕙 登录' }).first().click();
  const drawer = page.getByRole('dialog', { name: /第 \d+ 条记录/ });
  await expect(drawer).toContainText('链摘要');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/entry=/);
  await page.getByRole('button', { name: '校验审计链' }).click();
  await expect(page.getByText(/全部完好/)).toBeVisible();
});

test('those who may not are told so, and see no menu for it', async ({ page }) => {
  await actAs(page, 'he-xin');
  await page.goto('/organisation/audit');
  await expect(page.getByRole('heading', { name: '您没有查看此内容的权限' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '审计' })).toHaveCount(0);
  await page.goto('/organisation/members/00000000-0000-7000-8000-00000000dead');
  await expect(page.getByText('找不到此内容').first()).toBeVisible();
});
