// The library's whole job: from a technology that is listed to the digest its holder reads, by the association, the holder,
// an institution that adopts it, and whoever comes to a training.
import { type Browser, expect, type Page, test } from '@playwright/test';
import { actOnRow, enteredTechnology, find, inDays, lastMonth, signHere } from '../pages/library.ts';
import { actAs, expectAccessible, expectFits } from '../pages/person.ts';
import { act, association, choose, inMinutes } from '../pages/selection.ts';
import { siteBeganEarlier } from '../pages/time.ts';

const enterprise = '00000000-0000-7000-8000-000000000021';
const institution = '珠江新城社区卫生服务中心';
const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').find((part) => /^[0-9a-f-]{36}$/.test(part)) ?? '';

const lists = async (page: Page, entryId: string) => {
  await page.goto(`/library/${entryId}`);
  await act(page, '办理入库');
  await act(page, '公开到目录');
  await expect(page.getByRole('link', { name: '查看公开页面' })).toBeVisible();
};

/** She finds it where everybody does, and asks from there. */
const asksForIt = async (page: Page, technology: string): Promise<string> => {
  await actAs(page, 'lin-yue');
  await page.goto(`/public/technologies?q=${encodeURIComponent(technology)}`);
  await page.getByRole('link', { name: technology }).click();
  await page.getByRole('link', { name: '申请引进' }).click();
  await find(page, '地区', '广东省');
  await choose(page, '机构级别', '基层医疗卫生机构');
  await page.getByLabel('引进目的').fill('辖区胸痛患者多，拟在中心开展心电采集。');
  await page.getByLabel('姓名').fill('林月');
  await page.getByLabel('电话').fill('020-37600009');
  await page.getByRole('button', { name: '申请引进' }).click();
  await expect(page).toHaveURL(/requests\/[0-9a-f-]{36}$/);
  return idIn(page);
};

const holderConsents = async (page: Page, requestId: string, technology: string) => {
  await actAs(page, 'zhang-hui');
  await page.goto(`/requests/${requestId}`);
  await page.getByRole('button', { name: '征求持有方意见' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('答复期限').fill(inDays(10));
  await dialog.getByRole('button', { name: '征求持有方意见' }).press('Enter');
  await expect(dialog).toBeHidden();
  await actAs(page, 'chen-ke');
  await page.goto('/consents');
  await page.getByRole('row').filter({ hasText: technology }).getByRole('link').click();
  await act(page, '同意引进');
};

const setsUpProject = async (page: Page, entryId: string, title: string): Promise<string> => {
  await actAs(page, 'zhang-hui');
  await page.goto(`/projects/new?entry=${entryId}`);
  await page.getByLabel('项目名称').fill(title);
  await find(page, '项目负责人', '李文');
  await find(page, '推广地区', '广东省');
  await page.keyboard.press('Escape');
  await page.getByLabel('目标应用单位').fill('5');
  await page.getByLabel('开始日期').fill(inDays(-120));
  await page.getByLabel('结束日期').fill(inDays(600));
  await page.getByRole('button', { name: '新建推广项目' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const projectId = idIn(page);
  await page.getByRole('button', { name: '起草方案' }).click();
  await expect(page).toHaveURL(/plans\/[0-9a-f-]{36}\/edit/);
  const planId = idIn(page);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page).toHaveURL(new RegExp(`plans/${planId}$`));
  await act(page, '批准方案');
  await expect(page.getByText('已批准').first()).toBeVisible();
  return projectId;
};

const takesSite = async (page: Page, requestId: string, project: string): Promise<string> => {
  await page.goto(`/requests/${requestId}`);
  await page.getByRole('button', { name: '同意并纳入项目' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '推广项目' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText(project).click();
  await dialog.getByRole('button', { name: '同意并纳入项目' }).press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: '查看应用进展' }).click();
  await expect(page).toHaveURL(/sites\/[0-9a-f-]{36}$/);
  return idIn(page);
};

const isReady = async (page: Page, siteId: string) => {
  await page.goto(`/readiness/new?site=${siteId}`);
  await page.getByRole('button', { name: '发起条件评估' }).click();
  await expect(page).toHaveURL(/readiness\/[0-9a-f-]{36}$/);
  const checkId = idIn(page);
  await actAs(page, 'lin-yue');
  await page.goto(`/readiness/${checkId}`);
  const met = page.getByRole('radio', { name: '满足', exact: true });
  await expect(met.first()).toBeVisible();
  for (const radio of await met.all()) await radio.check();
  await page.getByRole('button', { name: '提交评估表' }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
  await actAs(page, 'zhang-hui');
  await page.goto(`/readiness/${checkId}`);
  await act(page, '审定');
  await expect(page.getByText('已审定').first()).toBeVisible();
};

const allSign = async (page: Page, siteId: string) => {
  await page.goto(`/agreements/new?site=${siteId}`);
  await page.getByLabel('起始日').fill(inDays(0));
  await page.getByLabel('截止日').fill(inDays(365));
  await page.getByRole('button', { name: '起草协议' }).click();
  await expect(page).toHaveURL(/agreements\/[0-9a-f-]{36}\/edit/);
  const id = idIn(page);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page).toHaveURL(new RegExp(`agreements/${id}$`));
  await act(page, '发出签署');
  for (const [person, address] of [
    ['zhang-hui', 'agreements'],
    ['chen-ke', 'our-agreements'],
    ['lin-yue', 'our-agreements'],
  ] as const) {
    await actAs(page, person);
    await page.goto(`/${address}/${id}`);
    await signHere(page, '签署协议');
  }
  await expect(page.getByText('生效').first()).toBeVisible();
  await expectAccessible(page);
};

const comesToRoutine = async (page: Page, projectId: string, siteId: string) => {
  await actAs(page, 'zhang-hui');
  await page.goto(`/projects/${projectId}`);
  await act(page, '签约');
  await page.goto(`/sites/${siteId}`);
  await act(page, '登记准备就绪');
  await act(page, '登记完成培训');
  await act(page, '登记开始试用');
  await act(page, '登记常规应用');
  await expect(page.getByText('常规应用').first()).toBeVisible();
  await page.goto(`/projects/${projectId}`);
  await act(page, '进入实施');
};

/** A training of today with one session that is just over: signing in stays open for half an hour. */
const holdsTraining = async (page: Page, projectId: string, title: string) => {
  await page.goto(`/activities/new?project=${projectId}`);
  await page.getByLabel('活动名称').fill(title);
  await choose(page, '主要方式', '培训推广');
  await page.getByLabel('开始日期').fill(inDays(-1));
  await page.getByLabel('结束日期').fill(inDays(0));
  await page.getByLabel('培训内容').fill('心电采集与上传');
  await page.getByLabel('学时').fill('8');
  await page.getByRole('button', { name: '添加应用单位' }).click();
  await find(page, '应用单位', institution);
  await page.getByRole('button', { name: '新建活动' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await act(page, '开始活动');
  await page.getByRole('button', { name: '添加场次' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('场次名称').fill('第一场');
  await dialog.getByLabel('开始时间').fill(inMinutes(-60));
  await dialog.getByLabel('结束时间').fill(inMinutes(-2));
  await dialog.getByRole('button', { name: '保存' }).press('Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: '第一场' }).click();
  await page.getByRole('button', { name: '开放签到' }).click();
  await expect(page.getByRole('img', { name: '签到二维码' })).toBeVisible();
};

/** Nobody signs in to the portal: the code in the picture is all she has. */
const signsInByPhone = async (page: Page, browser: Browser) => {
  const address = await page.getByRole('link', { name: '打开签到页' }).getAttribute('href');
  const visitor = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const phone = await visitor.newPage();
  await phone.goto(new URL(new URL(address ?? '').pathname, page.url()).href);
  await expectFits(phone);
  await phone.getByLabel('姓名').fill('何小满');
  await phone.getByLabel('单位').fill(institution);
  await phone.getByRole('button', { name: '签到' }).click();
  await expect(phone.getByRole('status')).toContainText('何小满');
  await visitor.close();
};

const certifies = async (page: Page) => {
  await page.reload();
  await act(page, '颁发证书');
  const row = page.getByRole('row').filter({ hasText: '何小满' });
  await row.getByRole('button', { name: /^更多操作/ }).click();
  await page.getByRole('button', { name: '生成证书' }).click();
  await expect(row.getByRole('link')).toHaveAttribute('href', /^\/files\//);
};

const reportsFigures = async (page: Page, of: { projectId: string; siteId: string; technology: string }, indicator: string) => {
  const { projectId, siteId, technology } = of;
  await page.goto(`/projects/${projectId}/indicators`);
  await page.getByRole('button', { name: '新增指标' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('指标', { exact: true }).fill(indicator);
  await choose(page, '维度', '覆盖');
  await dialog.getByLabel('分子').fill('完成采集的患者');
  await dialog.getByLabel('分母').fill('适宜患者');
  await dialog.getByLabel('目标值').fill('60');
  await choose(page, '填报周期', '每月');
  await dialog.getByRole('button', { name: '保存指标' }).press('Enter');
  await expect(dialog).toBeHidden();
  await actOnRow(page, indicator, '立即下发填报');
  await actAs(page, 'lin-yue');
  await page.goto(`/our-sites/${siteId}`);
  const parts = page.getByRole('region', { name: '相关内容' });
  await expect(parts.getByRole('listitem').filter({ hasText: '指标填报' })).toContainText('1 项待填报');
  await parts.getByRole('link', { name: '指标填报' }).click();
  const narrowed = page.getByRole('button', { name: '去掉筛选：应用单位' });
  await expect(narrowed).toBeVisible();
  await expect(page.locator('.x-chip', { has: narrowed })).toContainText(technology);
  await actOnRow(page, indicator, '填报', async () => {
    await page.getByRole('spinbutton', { name: '完成采集的患者' }).fill('45');
    await page.getByRole('spinbutton', { name: '适宜患者' }).fill('60');
  });
  await expect(page.getByRole('row').filter({ hasText: indicator })).toContainText('75.00%');
  await narrowed.click();
  await expect(narrowed).toBeHidden();
  await expect(page).toHaveURL(/our-figures$/);
  await actAs(page, 'li-wen');
  await page.goto(`/figures?project=${projectId}`);
  await actOnRow(page, indicator, '核验');
  await page.goto(`/projects/${projectId}/indicators`);
  await actOnRow(page, indicator, '锁定已核验数据');
  await page.goto(`/figures?project=${projectId}`);
  await expect(page.getByRole('row').filter({ hasText: indicator })).toContainText('已锁定');
};

const evaluates = async (page: Page, projectId: string) => {
  const [from, to] = lastMonth();
  await actAs(page, 'zhang-hui');
  await page.goto(`/evaluations/new?project=${projectId}`);
  await page.getByLabel('评估期起').fill(from);
  await page.getByLabel('评估期止').fill(to);
  await page.getByRole('button', { name: '开展评估' }).click();
  await expect(page.getByRole('cell', { name: '75.00%' })).toBeVisible();
  await page.getByRole('button', { name: '作出评估结论' }).click();
  await choose(page, '结论', '效果良好');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('评估意见').fill('适宜患者应用率达到目标，建议扩大应用范围。');
  await dialog.getByRole('button', { name: '作出评估结论' }).press('Enter');
  await expect(dialog).toBeHidden();
};

test('a listed technology comes into use, and its holder reads how it went', async ({ page, browser }) => {
  // A quiet machine needs about two minutes.
  test.setTimeout(420_000);
  const mark = Date.now();
  const [technology, project] = [`基层心电采集判读${mark}`, `基层心电推广项目${mark}`];
  await actAs(page, 'zhang-hui');
  const entryId = await enteredTechnology(page, technology, enterprise);
  await test.step('the association lists and publishes it', () => lists(page, entryId));
  const requestId = await test.step('an institution asks for it on the public page', () => asksForIt(page, technology));
  await test.step('its holder consents', () => holderConsents(page, requestId, technology));
  const projectId = await test.step('a project is set up with a plan', () => setsUpProject(page, entryId, project));
  const siteId = await test.step('the institution becomes its site', () => takesSite(page, requestId, project));
  await test.step('the site fills in the check list', () => isReady(page, siteId));
  await test.step('all three parties sign', () => allSign(page, siteId));
  await test.step('the site comes to routine use', () => comesToRoutine(page, projectId, siteId));
  await test.step('a training is held', () => holdsTraining(page, projectId, `操作培训${mark}`));
  await test.step('somebody signs in by phone', () => signsInByPhone(page, browser));
  await test.step('and has her certificate', () => certifies(page));
  await test.step('months later the site reports, another verifies and locks', async () => {
    await siteBeganEarlier(association, siteId);
    await reportsFigures(page, { projectId, siteId, technology }, `适宜患者应用率${mark}`);
  });
  await test.step('the project is evaluated', () => evaluates(page, projectId));
  await test.step('the holder reads the digest, without what one site could be known by', async () => {
    await actAs(page, 'chen-ke');
    await page.goto('/held-evaluations');
    const digest = page.getByRole('region', { name: technology }).first();
    await expect(digest).toContainText('效果良好');
    await expect(digest).not.toContainText('75.00%');
    await expectAccessible(page);
  });
});
