import { granted } from '../ability/granted.ts';
import { rowActions } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';

export const DepartmentRef = builder.prismaObject('Department', {
  description: 'A department of your organisation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    parentId: t.exposeID('parentId', { nullable: true }),
    version: t.exposeInt('version'),
  }),
});

export const MemberRef = builder.prismaObject('Member', {
  description: 'A person in your organisation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    userId: t.exposeID('userId', { description: 'The account; the same person has one in every organisation.' }),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    title: t.exposeString('title', { nullable: true }),
    status: t.exposeString('status', { description: 'ACTIVE, DISABLED or REMOVED' }),
    version: t.exposeInt('version'),
    joinedAt: t.expose('joinedAt', { type: 'DateTime' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', nullable: true }),
    department: t.relation('department', { nullable: true }),
    roles: t.relation('roles', granted('MemberRole')),
    allowedActions: rowActions(t, 'Member', ['update']),
  }),
});

export const MemberRoleRef = builder.prismaObject('MemberRole', {
  description: 'A role that a member holds.',
  fields: (t) => ({ role: t.relation('role', { nullable: true }) }),
});
