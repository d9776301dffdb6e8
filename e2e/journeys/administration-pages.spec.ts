// Every page of an organisation's administration, in both languages, wide and on a phone.
import { expect, test } from '@playwright/test';
import { go } from '../pages/go.ts';
import { actAs, expectAccessible } from '../pages/person.ts';
import { expectReadable, phone } from '../pages/words.ts';

const pages = {
  '/organisation/settings': /^机构信息|^Organisation/,
  '/organisation/settings/edit': /^修改机构信息|^Change the organisation/,
  '/organisation/licences': /^证照|^Licences/,
  '/organisation/licences/new': /^登记证照|^Enter a licence/,
  '/organisation/members': /^成员|^Members/,
  '/organisation/invitations': /^邀请|^Invitations/,
  '/organisation/departments': /^部门|^Departments/,
  '/organisation/roles': /^角色与权限|^Roles and permissions/,
  '/organisation/roles/new': /^新建角色|^Make a role/,
  '/organisation/files': /^文件|^Files/,
  '/organisation/audit': /^审计|^Audit/,
  '/organisation/api-keys': /^接口密钥|^API keys/,
};

test('zhang-hui: every page of the administration stands, is accessible and fits a phone, in both languages', async ({ page }) => {
  test.setTimeout(300_000);
  await actAs(page, 'zhang-hui');
  const faults: string[] = [];
  const look = async (path: string, title: RegExp) => {
    await go(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectReadable(page);
    // On a phone these lists are made of other parts.
    await page.setViewportSize(phone);
    await expectAccessible(page);
  };
  for (const [path, title] of Object.entries(pages))
    await test.step(path, () => look(path, title).catch((error: unknown) => faults.push(`${path}: ${String(error).slice(0, 2_000)}`)));
  expect(faults).toEqual([]);
});
