import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { RuleError } from '../errors/rule.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';
import { asId } from '../graphql/as-id.ts';
import { publishLive } from '../live/publish-live.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { reasonInput } from '../shared/fields.ts';
import type { memberStages } from '../shared/stages.ts';
import { targetOf } from '../stages/stage-table.ts';
import { isKeyRole, keepAdministrator, lockPeople, mustHold } from './authority.ts';
import { loadMember } from './load-member.ts';
import { memberTable } from './member.ts';

type Move = keyof typeof memberStages.moves;

const ChangeMemberStatusInput = builder.inputType('ChangeMemberStatusInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version of the member that you loaded.' }),
    reason: t.string({ required: true, description: 'Kept in the audit.' }),
  }),
});

export const changeMemberStatus = async (ctx: Context, move: Move, id: string, version: number, reason: string): Promise<void> => {
  await lockPeople(ctx, 'member.manage');
  const { member, roles } = await loadMember(ctx, move, id, version);
  if (member.userId === ctx.viewer.userId) throw new RuleError('NOT_YOURSELF', 'another administrator has to do this');
  mustHold(ctx, roles);
  const status = targetOf(memberTable, member.status as (typeof memberStages.stages)[number], move);
  await changeVersioned(ctx, 'Member', { id, version, action: move }, (where) =>
    ctx.db.member.updateMany({
      where,
      data: {
        status,
        version: { increment: 1 },
        ...(status === 'REMOVED' ? { departmentId: null } : {}),
        ...(status === 'ACTIVE' ? { enabledAt: ctx.now(), idleToldAt: null } : {}),
      },
    }),
  );
  const { tenantId, userId } = member;
  if (status === 'REMOVED') await ctx.db.memberRole.deleteMany({ where: { tenantId, memberId: id } });
  if (status !== 'ACTIVE' && isKeyRole(ctx, roles)) await keepAdministrator(ctx);
  await publishLive(ctx.db, { topic: 'viewer', tenantId, userId }, { topic: 'list:Member', tenantId });
  await ctx.audit(`member.${status === 'ACTIVE' ? 'enabled' : status.toLowerCase()}`, {
    on: ['Member', id],
    label: member.name,
    detail: { reason },
    before: member.status,
    after: status,
  });
};

const field = (name: 'disableMember' | 'enableMember' | 'removeMember', move: Move, description: string) =>
  builder.mutationField(name, (t) =>
    t.prismaField({
      type: 'Member',
      description,
      authScopes: { $all: { signedIn: true, can: [move, 'Member'], stepUp: true } },
      errors: { types: [StaleVersionError, StageError, RuleError, StepUpRequiredError] },
      args: { input: t.arg({ type: ChangeMemberStatusInput, required: true }) },
      resolve: async (query, _root, { input }, ctx) => {
        const id = asId(input.id);
        const { reason } = parseInput(reasonInput, { reason: input.reason });
        await changeMemberStatus(ctx, move, id, input.version, reason);
        return ctx.db.member.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Member'), { id }] } });
      },
    }),
  );

field('disableMember', 'disable', 'Bars a person from acting for the organisation, at once, until she is enabled again.');
field('enableMember', 'enable', 'Lets a disabled person act for the organisation again, with the roles she had.');
field('removeMember', 'remove', 'Ends a membership, at once; only a new invitation brings the person back.');
