import { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import type { Context } from '../context.ts';
import { type BothTexts, both } from '../shared/tables/texts.ts';
import { batchesOf } from '../tables/batches.ts';
import { codeField, searchField } from '../tables/filters.ts';
import { defineTable } from '../tables/table.ts';
import { type MemberFilter, memberWhere } from './member-where.ts';

/** Names of the roles that come with the house; an organisation's own carry their names themselves. */
const builtIn: Readonly<Record<string, BothTexts>> = {
  'any/administrator': both('机构管理员', 'Administrator'),
  'any/staff': both('工作人员', 'Staff'),
  'any/reader': both('只读人员', 'Reader'),
  'any/auditor': both('审计员', 'Auditor'),
  'platform/system-officer': both('系统管理员', 'System officer'),
  'platform/security-officer': both('安全管理员', 'Security officer'),
  'platform/audit-officer': both('审计管理员', 'Audit officer'),
};

export const roleName = ({ name, builtIn: key }: { name: string; builtIn: string | null }, { locale }: Context): string =>
  (key === null ? undefined : builtIn[key]?.[locale]) ?? name;

const rowsOf = (ctx: Context, filter: MemberFilter) =>
  batchesOf({
    sort: { field: 'name', direction: 'asc' },
    where: memberWhere(ctx, filter),
    find: (query) =>
      ctx.db.member.findMany({
        ...query,
        include: {
          department: { select: { name: true } },
          roles: { where: allowed(ctx, 'read', 'MemberRole'), select: { role: { select: { name: true, builtIn: true } } } },
        },
      }),
  });

export const memberTable = defineTable({
  title: both('成员', 'Members'),
  model: 'Member',
  filter: z.strictObject({ text: searchField, status: codeField, departmentId: codeField, roleId: codeField }),
  rows: rowsOf,
  columns: [
    { key: 'name', title: both('姓名', 'Name'), type: 'text', width: 14, value: ({ name }) => name },
    { key: 'email', title: both('邮箱', 'E-mail'), type: 'text', width: 28, value: ({ email }) => email },
    { key: 'title', title: both('职务', 'Title'), type: 'text', value: ({ title }) => title },
    { key: 'department', title: both('部门', 'Department'), type: 'text', value: ({ department }) => department?.name },
    {
      key: 'roles',
      title: both('角色', 'Roles'),
      type: 'text',
      value: ({ roles }, ctx) =>
        roles
          .map(({ role }) => roleName(role, ctx))
          .sort()
          .join(ctx.locale === 'en' ? ', ' : '、'),
    },
    {
      key: 'status',
      title: both('状态', 'Status'),
      type: 'enumeration',
      texts: { ACTIVE: both('在用', 'Active'), DISABLED: both('已停用', 'Disabled'), REMOVED: both('已移出', 'Removed') },
      value: ({ status }) => status,
    },
    { key: 'joinedAt', title: both('加入时间', 'Joined'), type: 'dateTime', value: ({ joinedAt }) => joinedAt },
    { key: 'lastSeenAt', title: both('最近使用', 'Last seen'), type: 'dateTime', value: ({ lastSeenAt }) => lastSeenAt },
  ],
});
