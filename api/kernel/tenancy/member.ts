import { granted } from '../ability/granted.ts';
import { actionsOn, rowActions } from '../ability/row-actions.ts';
import { builder } from '../builder.ts';
import { memberStages } from '../shared/stages.ts';
import { defineStages } from '../stages/stage-table.ts';

/** The stage of a member is her status. */
export const memberTable = defineStages(memberStages);

export const DepartmentRef = builder.prismaObject('Department', {
  description: 'A department of your organisation.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    parentId: t.exposeID('parentId', { nullable: true, description: 'The department above; null at the top.' }),
    version: t.exposeInt('version'),
    allowedActions: rowActions(t, 'Department', ['update', 'move', 'delete']),
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
    isYou: t.boolean({ select: { userId: true }, resolve: (member, _args, ctx) => member.userId === ctx.viewer.userId }),
    department: t.relation('department', { nullable: true }),
    roles: t.relation('roles', granted('MemberRole')),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now: update, set-roles, disable, enable, remove.',
      select: { id: true, status: true, userId: true },
      resolve: async ({ id, status, userId }, _args, ctx) => {
        if (status === 'REMOVED') return [];
        const acts = await actionsOn(
          ctx,
          'Member',
          { id, stage: status },
          ['update', 'set-roles', 'disable', 'enable', 'remove'],
          memberTable,
        );
        return userId === ctx.viewer.userId ? acts.filter((act) => act === 'update' || act === 'set-roles') : acts;
      },
    }),
  }),
});

export const MemberRoleRef = builder.prismaObject('MemberRole', {
  description: 'A role that a member holds.',
  fields: (t) => ({ role: t.relation('role', { nullable: true }) }),
});
