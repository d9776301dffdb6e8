import type { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput, wrongField } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { asId } from '../graphql/as-id.ts';
import { publishLive } from '../live/publish-live.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { memberInput } from '../shared/member-input.ts';

const UpdateMemberInput = builder.inputType('UpdateMemberInput', {
  description: 'What the organisation keeps of a person.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true, description: 'The version you loaded.' }),
    name: t.string({ required: true }),
    title: t.string(),
    departmentId: t.id(),
  }),
});

export const updateMember = async (ctx: Context, id: string, version: number, input: z.output<typeof memberInput>): Promise<void> => {
  const departmentId = input.departmentId ? asId(input.departmentId) : null;
  if (departmentId) {
    const there = await ctx.db.department.findFirst({ where: { AND: [allowed(ctx, 'read', 'Department'), { id: departmentId }] } });
    if (!there) throw wrongField('departmentId', 'UNKNOWN_DEPARTMENT');
  }
  const before = await ctx.db.member.findFirst({ where: { AND: [allowed(ctx, 'update', 'Member'), { id }] } });
  if (before?.status === 'REMOVED') throw new NotAllowedError();
  const data = { name: input.name, title: input.title ?? null, departmentId };
  await changeVersioned(ctx, 'Member', { id, version, action: 'update' }, (where) =>
    ctx.db.member.updateMany({ where, data: { ...data, version: { increment: 1 } } }),
  );
  await publishLive(ctx.db, { topic: 'list:Member', tenantId: ctx.viewer.tenantId });
  await ctx.audit('member.updated', { on: ['Member', id], label: input.name, before, after: data });
};

builder.mutationField('updateMember', (t) =>
  t.prismaField({
    type: 'Member',
    description: 'Changes what the organisation keeps of a person; her account stays her own.',
    authScopes: { can: ['update', 'Member'] },
    errors: { types: [StaleVersionError] },
    args: { input: t.arg({ type: UpdateMemberInput, required: true }) },
    resolve: async (query, _root, { input: { id: given, version, ...rest } }, ctx) => {
      const id = asId(given);
      await updateMember(ctx, id, version, parseInput(memberInput, rest));
      return ctx.db.member.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Member'), { id }] } });
    },
  }),
);
