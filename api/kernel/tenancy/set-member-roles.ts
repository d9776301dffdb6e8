import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { publishLive } from '../live/publish-live.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { memberRolesInput } from '../shared/member-input.ts';
import { isKeyRole, isPlatform, keepAdministrator, lockPeople, mustHold, namedRoles } from './authority.ts';
import { loadMember } from './load-member.ts';

const SetMemberRolesInput = builder.inputType('SetMemberRolesInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version of the member that you loaded.' }),
    roleIds: t.idList({ required: true, description: 'All roles that the person holds from now on.' }),
  }),
});

export const setMemberRoles = async (ctx: Context, id: string, version: number, roleIds: readonly string[]): Promise<void> => {
  await lockPeople(ctx, 'member.manage');
  const { member, roles: before } = await loadMember(ctx, 'set-roles', id, version);
  if (isPlatform(ctx) && member.userId === ctx.viewer.userId) throw new RuleError('NOT_YOURSELF', 'nobody appoints herself');
  const after = await namedRoles(ctx, roleIds);
  const added = after.filter(({ id: role }) => before.every((each) => each.id !== role));
  const taken = before.filter(({ id: role }) => after.every((each) => each.id !== role));
  mustHold(ctx, [...added, ...taken]);
  await changeVersioned(ctx, 'Member', { id, version, action: 'set-roles' }, (where) =>
    ctx.db.member.updateMany({ where, data: { version: { increment: 1 } } }),
  );
  const { tenantId } = member;
  await ctx.db.memberRole.deleteMany({ where: { tenantId, memberId: id, roleId: { in: taken.map((role) => role.id) } } });
  await ctx.db.memberRole.createMany({ data: added.map((role) => ({ tenantId, memberId: id, roleId: role.id })) });
  if (isKeyRole(ctx, taken)) await keepAdministrator(ctx);
  await publishLive(ctx.db, { topic: 'viewer', tenantId, userId: member.userId }, { topic: 'list:Member', tenantId });
  const organisation = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  if (member.userId !== ctx.viewer.userId) {
    await ctx.notify({ kind: 'kernel.roles-changed', userIds: [member.userId], params: { organisation: organisation.name } });
  }
  const names = (roles: readonly { name: string }[]) => roles.map(({ name }) => name).sort();
  await ctx.audit('member.roles-set', {
    on: ['Member', id],
    label: member.name,
    detail: { added: names(added), taken: names(taken) },
    before: names(before),
    after: names(after),
  });
};

builder.mutationField('setMemberRoles', (t) =>
  t.prismaField({
    type: 'Member',
    description: 'Says which roles a person holds. Nobody gives or takes a role that holds more than she does; counts at once.',
    authScopes: { $all: { signedIn: true, can: ['set-roles', 'Member'], stepUp: true } },
    errors: { types: [StaleVersionError, RuleError, StepUpRequiredError] },
    args: { input: t.arg({ type: SetMemberRolesInput, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = asId(input.id);
      const { roleIds } = parseInput(memberRolesInput, { roleIds: input.roleIds.map(String) });
      await setMemberRoles(ctx, id, input.version, roleIds);
      return ctx.db.member.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Member'), { id }] } });
    },
  }),
);
