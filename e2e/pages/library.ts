// Ground of the library's journeys, and the steps that its pages have in common.
import { expect, type Page } from '@playwright/test';
import { ask } from './selection.ts';

const dialogOf = (page: Page) => page.getByRole('dialog').filter({ visible: true });

/** Opens a row's menu and takes an act from it, in the dialog that says what it will do. */
export async function actOnRow(page: Page, row: string, name: string, fill?: () => Promise<void>): Promise<void> {
  await page
    .getByRole('row')
    .filter({ hasText: row })
    .getByRole('button', { name: /^更多操作/ })
    .click();
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.locator('.ant-modal').getByRole('button', { name, exact: true });
  await fill?.();
  await dialog.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Finds something by typing and takes it. */
export async function find(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('combobox', { name: field }).last();
  await box.fill(text);
  await page.locator('.ant-select-dropdown:visible').getByText(text).first().click();
}

/** Signs what the page shows, by the demonstration's one click. */
export async function signHere(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click();
  await dialogOf(page).getByRole('button', { name: '签署', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: act, exact: true })).toHaveCount(0);
}

/** A day in Beijing, some days from now. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

/** The month before this one in Beijing, from its first day to its last. */
export const lastMonth = (): [from: string, to: string] => {
  const now = new Date(Date.now() + 8 * 3_600_000);
  const day = (month: number, of: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, of)).toISOString().slice(0, 10);
  return [day(-1, 1), day(0, 0)];
};

const refusals = '... on InputError { issues { path code } } ... on DomainError { code }';
const createEntry = `mutation($input: NewLibraryEntryInput!) {
  done: createLibraryEntry(input: $input) { ... on LibraryEntry { id versions { id version } } ${refusals} } }`;
const issueVersion = `mutation($id: ID!, $version: Int!) {
  done: issueLibraryVersion(id: $id, version: $version) { ... on LibraryVersion { id } ${refusals} } }`;

/** A technology of the demonstration's enterprise with its first version, still to be listed. */
export async function enteredTechnology(page: Page, title: string, holderId: string): Promise<string> {
  const content = {
    summary: '在基层采集心电，由上级医院判读。',
    indications: '胸痛、心悸患者的初筛。',
    settings: ['PRIMARY', 'SECONDARY'],
    conditions: { staff: '全科医师 1 名，护士 1 名', equipment: '十二导联心电图机' },
    training: { need: '两天集中培训', hours: 16 },
    steps: '一、采集；二、上传；三、判读。',
    evidence: { safety: { text: '未见相关不良事件。' }, effectiveness: { text: '判读符合率 97%。' } },
    price: { perCase: 60 },
  };
  const input = { title, level: 'GENERAL', subjects: ['cardio'], holderId, reviewMonths: 24, ownerDispute: false, content };
  type Entry = { done: { id: string; versions: { id: string; version: number }[] } };
  const { done } = await ask<Entry>(page, createEntry, { input });
  const [version] = done.versions;
  await ask(page, issueVersion, { id: version?.id, version: version?.version });
  return done.id;
}
