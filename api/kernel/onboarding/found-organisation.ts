import type { ModelRow } from '@xinglin/prisma';
import type { Context } from '../context.ts';
import type { ApplicantKind } from '../shared/kinds.ts';
import { createOrganisation } from '../tenancy/create-organisation.ts';
import { writeInvitation } from '../tenancy/write-invitation.ts';

/** Names longer than a short name may be are cut; the organisation chooses its own later. */
const SHORT = 20;

/**
 * Makes the organisation of an approved application, with its roles and its first invitation; answers the
 * invitation's link. Runs in scope `system` of the new organisation, inside the approval's transaction.
 */
export const foundOrganisation = async (ctx: Context, id: string, application: ModelRow<'TenantApplication'>): Promise<string> => {
  const { name, creditCode, creditCodeNote, region, address, contactName, contactEmail, contactPhone } = application;
  const organisation = {
    id,
    kind: application.kind as ApplicantKind,
    name,
    shortName: name.slice(0, SHORT),
    creditCode,
    creditCodeNote,
    region,
    address,
    contactName,
    contactPhone,
  };
  await createOrganisation(ctx.db, ctx.services.registry, organisation, !ctx.services.demo);
  if (application.licenceNumber) {
    await ctx.db.licence.create({ data: { tenantId: id, kind: 'business-licence', number: application.licenceNumber } });
  }
  const administrator = await ctx.db.role.findUniqueOrThrow({
    where: { tenantId_builtIn: { tenantId: id, builtIn: 'any/administrator' } },
  });
  const { link } = await writeInvitation(ctx, { tenantId: id, email: contactEmail, name: contactName, roleIds: [administrator.id] });
  await ctx.audit('organisation.founded', { on: ['Tenant', id], label: name, detail: { application: application.number } });
  return link;
};
