import type { z } from 'zod';
import { allowed } from '../ability/allowed.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../errors/input.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { changeVersioned } from '../mutation/change-versioned.ts';
import { organisationInput } from '../shared/organisation-input.ts';

const UpdateOrganisationInput = builder.inputType('UpdateOrganisationInput', {
  fields: (t) => ({
    version: t.int({ required: true, description: 'The version you loaded.' }),
    shortName: t.string({ required: true }),
    address: t.string(),
    contactName: t.string(),
    contactPhone: t.string(),
  }),
});

export const updateOrganisation = async (ctx: Context, version: number, input: z.output<typeof organisationInput>) => {
  const id = ctx.viewer.tenantId as string;
  const before = await ctx.db.tenant.findFirst({ where: { AND: [allowed(ctx, 'read', 'Tenant'), { id }] } });
  await changeVersioned(ctx, 'Tenant', { id, version, action: 'update' }, (where) =>
    ctx.db.tenant.updateMany({
      where,
      data: {
        shortName: input.shortName,
        address: input.address ?? null,
        contactName: input.contactName ?? null,
        contactPhone: input.contactPhone ?? null,
        version: { increment: 1 },
      },
    }),
  );
  await ctx.audit('organisation.updated', { on: ['Tenant', id], label: input.shortName, before, after: input });
};

builder.mutationField('updateOrganisation', (t) =>
  t.prismaField({
    type: 'Tenant',
    description: 'Changes what the organisation says of itself. Name and credit code change through the operator only.',
    authScopes: { can: ['update', 'Tenant'] },
    errors: { types: [StaleVersionError] },
    args: { input: t.arg({ type: UpdateOrganisationInput, required: true }) },
    resolve: async (query, _root, { input: { version, ...rest } }, ctx) => {
      await updateOrganisation(ctx, version, parseInput(organisationInput, rest));
      return ctx.db.tenant.findUniqueOrThrow({ ...query, where: { id: ctx.viewer.tenantId as string } });
    },
  }),
);
