// The whole job: from a call to a concluded list, by the secretariat, an applicant, three experts and the public.
import { expect, type Page, test } from '@playwright/test';
import { actAs, confirmIdentity } from '../pages/person.ts';
import { act, ask, association, choose, inMinutes } from '../pages/selection.ts';
import { noticeRunsOut } from '../pages/time.ts';
import { expectReadable, otherLanguage } from '../pages/words.ts';

const experts = [
  { key: 'zhong-mingyuan', name: '钟鸣远' },
  { key: 'bai-zhilan', name: '白芷兰' },
  { key: 'yin-ruogu', name: '尹若谷' },
] as const;

const createCall = `mutation($input: CallInput!) { createCall(input: $input) { __typename ... on Call { id } ... on InputError { issues { path code } } } }`;
const saveForm = `mutation($callId: ID!, $kind: String!, $name: String!, $definition: JSON!) {
  saveCallForm(callId: $callId, kind: $kind, name: $name, definition: $definition) { __typename ... on FormVersion { id } ... on InputError { issues { path code } } }
}`;
const criterion = (key: string, label: string) => ({
  ...{ key, label, weight: 50, scale: { min: 0, max: 100, step: 10 }, anchors: [] },
  ...{ allowNA: false, isVeto: false, isIndependent: false },
});
const applicationForm = {
  sections: [
    { key: 'basic', title: '技术情况', fields: [{ key: 'intro', type: 'longText', label: '技术简介', required: true, blind: false }] },
  ],
};
const reviewForm = { criteria: [criterion('safety', '安全性'), criterion('effect', '有效性')] };

/** A small call: three on the panel, two reviews of each item. Drafting one by hand is the journey of calls. */
const drafted = async (page: Page, title: string): Promise<string> => {
  const input = {
    title,
    summary: '面向基层的适宜技术',
    body: '现面向社会征集适宜在基层推广的技术。',
    channels: ['COOPERATION'],
    channelRules: [{ channel: 'COOPERATION', applicantKinds: ['enterprise'], invitedOnly: false, voucher: 'NONE', attachments: [] }],
    reviewFormats: ['ONLINE', 'MEETING'],
    tracks: [{ key: 'tcm', name: '中医药' }],
    policy: {
      panel: { minimumSize: 3, employerShare: { numerator: 1, denominator: 2 } },
      vote: { attendanceHeads: 3 },
      score: { minimumReviews: 2 },
    },
    checklist: [{ key: 'complete', label: '申报表填写完整', help: '', required: true }],
    letterRules: [],
    opensAt: `${inMinutes(-60)}:00+08:00`,
    closesAt: `${inMinutes(60 * 24 * 20)}:00+08:00`,
    places: 1,
  };
  const { createCall: call } = await ask<{ createCall: { id: string } }>(page, createCall, { input });
  await ask(page, saveForm, { callId: call.id, kind: 'APPLICATION', name: '申报表', definition: applicationForm });
  await ask(page, saveForm, { callId: call.id, kind: 'REVIEW', name: '评审表', definition: reviewForm });
  return call.id;
};

const submits = async (page: Page, callId: string, technology: string) => {
  await actAs(page, 'chen-ke');
  await page.goto(`/announcements/${callId}`);
  await page.getByRole('button', { name: '开始申报' }).click();
  await page.getByLabel('技术名称').fill(technology);
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByLabel('技术简介').fill('以家庭医生签约为基础的穴位贴敷与随访。');
  await expect(page.getByText('草稿已保存，同事可以看到')).toBeVisible();
  await page.getByRole('button', { name: '保存并核对' }).click();
  await act(page, '提交申报');
  await expect(page.getByText('已提交').first()).toBeVisible();
};

const screens = async (page: Page, callId: string, technology: string) => {
  await actAs(page, 'zhang-hui');
  await page.goto(`/calls/${callId}`);
  await act(page, '提前截止');
  await act(page, '开始形式审查');
  await page.getByRole('link', { name: '申报材料' }).click();
  await expect(page).toHaveURL(/dossiers/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: technology })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole('link', { name: technology }).click();
  await page.getByText('通过', { exact: true }).first().click();
  await expect(page.getByText('已查 1 项，共 1 项')).toBeVisible();
  await act(page, '准予受理');
  await page.goto(`/calls/${callId}`);
  await act(page, '转入评审');
};

const seats = async (page: Page, callId: string) => {
  await page.goto(`/calls/${callId}/panels`);
  await page.getByRole('button', { name: '组建专家组' }).first().click();
  await page.getByRole('dialog').getByLabel('名称').fill('评审专家组');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  for (const [at, { name }] of experts.entries()) {
    await page.getByRole('button', { name: '添加席位' }).click();
    const field = page.getByRole('combobox', { name: '专家' }).nth(at);
    await field.fill(name);
    await page.locator('.ant-select-dropdown:visible').getByText(name).first().click();
  }
  await page.getByRole('button', { name: '添加席位' }).click();
  await page.getByRole('combobox', { name: '席位' }).last().click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('秘书').click();
  await page.getByRole('combobox', { name: '本会工作人员' }).fill('李文');
  await page.locator('.ant-select-dropdown:visible').getByText('李文').first().click();
  await page.getByRole('button', { name: '保存席位' }).click();
  await act(page, '确定组成');
};

const assigns = async (page: Page, callId: string) => {
  await page.goto(`/calls/${callId}/rounds/new`);
  await choose(page, '专家组', '评审专家组');
  await page.getByLabel('每项所需专家数').fill('2');
  await page.getByLabel('评审截止时间').fill(inMinutes(60 * 24 * 5));
  await page.getByRole('button', { name: '保存轮次' }).click();
  await act(page, '选择评审项目');
  await page.getByRole('button', { name: '自动派审' }).first().click();
  await expect(page.getByRole('button', { name: '开始计算' })).toBeVisible();
  // The demonstration has no round that waits for this: who walks through all pages does not come here.
  await expectReadable(page, 'aside nav a');
  await otherLanguage(page);
  await page.getByRole('button', { name: '开始计算' }).click();
  await page.getByRole('button', { name: '采用方案' }).click({ timeout: 60_000 });
  await act(page, '开始评审');
};

const declares = async (page: Page) => {
  await page.getByLabel('不存在，我将独立、客观地评审并保守秘密').click();
  const hand = page.getByRole('button', { name: '提交声明' });
  await hand.click();
  // Until it is taken, what the page shows is of before.
  await expect(hand).toBeHidden();
};

/** Whoever was given the task reviews it; one of the three was not. */
const review = async (page: Page, person: string, title: string): Promise<boolean> => {
  await actAs(page, person);
  await page.goto('/tasks');
  const task = page.getByRole('row').filter({ hasText: title });
  await expect(page.getByRole('table').or(page.getByText('没有等待您办理的评审任务')).first()).toBeVisible();
  if ((await task.count()) === 0) return false;
  await task.getByRole('link').first().click();
  await declares(page);
  await page.getByRole('button', { name: '接受任务' }).click();
  for (const label of ['安全性', '有效性']) await page.getByRole('group', { name: label }).getByRole('radio', { name: '80' }).check();
  await page.getByLabel('推荐', { exact: true }).click();
  await page.getByLabel('评审意见').fill('证据充分，适宜在基层推广。');
  await page.getByRole('button', { name: '提交评审意见' }).click();
  await expect(page.getByText('已提交').first()).toBeVisible();
  return true;
};

const meets = async (page: Page, callId: string): Promise<string> => {
  await actAs(page, 'zhang-hui');
  await page.goto(`/meetings/new?call=${callId}`);
  await page.getByLabel('时间').fill(inMinutes(5));
  await choose(page, '专家组', '评审专家组');
  await page.getByRole('button', { name: /全部选入/ }).click();
  await page.getByRole('button', { name: '召集评审会' }).click();
  await expect(page).toHaveURL(/meetings\/[0-9a-f-]{36}$/);
  const meetingId = page.url().split('/').at(-1) ?? '';
  for (const { key } of experts) {
    await actAs(page, key);
    await page.goto(`/meetings/${meetingId}/seat`);
    await page.getByRole('button', { name: '签到' }).click();
    await expect(page.getByRole('button', { name: '离席' })).toBeVisible();
    const undeclared = page.getByRole('button', { name: '对第 1 项作利益声明' });
    if ((await undeclared.count()) === 0) continue;
    await undeclared.click();
    await declares(page);
    await expect(undeclared).toHaveCount(0);
  }
  return meetingId;
};

const votes = async (page: Page, meetingId: string) => {
  await actAs(page, 'zhang-hui');
  await page.goto(`/meetings/${meetingId}`);
  await act(page, '宣布开会');
  await page.getByRole('button', { name: '提请审议第 1 项' }).click();
  await page.getByRole('button', { name: '开始表决' }).click();
  await expect(page.getByText('已投 0 票，到会 3 人')).toBeVisible();
  for (const { key } of experts) {
    await actAs(page, key);
    await page.goto(`/meetings/${meetingId}/seat`);
    await page.getByRole('button', { name: '赞成' }).click();
    await expect(page.getByText('您已投：赞成')).toBeVisible();
  }
  await actAs(page, 'zhang-hui');
  await page.goto(`/meetings/${meetingId}`);
  await act(page, '结束表决');
  await act(page, '宣布散会');
  await page.getByRole('button', { name: '起草会议纪要' }).click();
  await act(page, '提交签署');
};

const sign = async (page: Page, meetingId: string, person: string) => {
  await actAs(page, person);
  await page.goto(`/meetings/${meetingId}/minutes`);
  await page.getByRole('button', { name: '签署会议纪要' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签署', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: '签署会议纪要' })).toHaveCount(0);
};

const decides = async (page: Page, callId: string) => {
  await actAs(page, 'zhang-hui');
  await page.goto(`/calls/${callId}/decisions`);
  await page.getByRole('button', { name: /^更多操作/ }).click();
  await page.getByRole('button', { name: '作出结论' }).click();
  await choose(page, '评审结论', '推荐入库');
  await page.getByRole('dialog').getByRole('button', { name: '保存结论' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.goto(`/calls/${callId}`);
  await act(page, '完成合议');
  await page.goto(`/calls/${callId}/letters`);
  await page.getByRole('button', { name: '发布结论' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布结论' }).click();
  await confirmIdentity(page);
  await expect(page.getByRole('row').filter({ hasText: '推荐入库' })).toContainText('已发布');
};

const announces = async (page: Page, callId: string): Promise<string> => {
  await page.goto(`/calls/${callId}`);
  await page.getByRole('button', { name: '公示入选技术' }).click();
  await act(page, '起草公示');
  await expect(page).toHaveURL(/public-notices\//);
  const noticeId = page.url().split('/').at(-1) ?? '';
  await act(page, '发布公示');
  await page.goto(`/calls/${callId}`);
  await expect(page.getByRole('button', { name: '办结批次' })).toHaveAccessibleDescription('公示期未结束，不能办结。');
  return noticeId;
};

test('a call becomes a concluded list', async ({ page, browser }) => {
  // A quiet machine needs about a minute.
  test.setTimeout(300_000);
  const title = `适宜技术遴选${Date.now()}`;
  const technology = `穴位贴敷随访技术${Date.now()}`;
  await actAs(page, 'zhang-hui');
  const callId = await test.step('a call is drafted and published', async () => {
    const id = await drafted(page, title);
    await page.goto(`/calls/${id}`);
    await act(page, '发布');
    return id;
  });
  await test.step('an enterprise submits', () => submits(page, callId, technology));
  await test.step('the secretariat closes, checks and admits', () => screens(page, callId, technology));
  await test.step('a panel is composed and fixed', () => seats(page, callId));
  await test.step('a round is set up and assigned', () => assigns(page, callId));
  await test.step('experts declare and review', async () => {
    const done = [];
    for (const { key } of experts) done.push(await review(page, key, title));
    expect(done.filter(Boolean)).toHaveLength(2);
  });
  const meetingId = await test.step('the panel is called together and signs in', () => meets(page, callId));
  await test.step('it votes', () => votes(page, meetingId));
  await test.step('everybody who was there signs the minutes', async () => {
    for (const { key } of experts) await sign(page, meetingId, key);
  });
  await test.step('the secretariat decides and makes it known', () => decides(page, callId));
  await test.step('the enterprise reads its letter', async () => {
    await actAs(page, 'chen-ke');
    await page.goto('/submissions');
    await page.getByRole('link', { name: technology }).click();
    await expect(page.getByText('推荐入库').first()).toBeVisible();
    await actAs(page, 'zhang-hui');
  });
  const noticeId = await test.step('what is selected is put before the public', () => announces(page, callId));
  await test.step('anybody reads it', async () => {
    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto('/sign-in');
    await visitor.getByRole('link', { name: '公开信息' }).click();
    await visitor.goto(`/public/notices/${noticeId}`);
    await expect(visitor.getByText(technology).first()).toBeVisible();
    await visitor.close();
  });
  await test.step('its period passes without an objection, and the call is concluded', async () => {
    await noticeRunsOut(association, noticeId);
    await expect(async () => {
      await page.goto(`/calls/${callId}`);
      await expect(page.getByRole('button', { name: '办结批次' })).toHaveAccessibleDescription('', { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await act(page, '办结批次');
    await expect(page.getByText('已办结').first()).toBeVisible();
  });
});
