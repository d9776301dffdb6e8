// Who is told of an agreement: its own people of the association, and of each party on the platform those who act for it.
import { asScope, type Context } from '@xinglin/kernel/context';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';

interface Telling {
  kind: string;
  params: Readonly<Record<string, string | number>>;
  link: string;
  dedupeKey?: string;
}

interface Told {
  id: string;
  tenantId: string;
  projectId: string;
  createdBy: string;
  parties: readonly { partyId: string | null }[];
}

/** In the association's scope: whoever drafted it and whoever leads the project. */
export const tellAssociation = async (ctx: Context, agreement: Told, telling: Telling): Promise<void> => {
  const { tenantId, projectId, createdBy } = agreement;
  await asScope(ctx, { kind: 'system', tenantId }, async (there) => {
    const project = await there.db.promotionProject.findFirst({ where: { tenantId, id: projectId }, select: { leaderId: true } });
    await there.notify({ ...telling, tenantId, userIds: [...new Set([createdBy, ...(project ? [project.leaderId] : [])])] });
  });
};

/** Everybody of the other parties who holds the permission, each in her own organisation. */
export const tellParties = async (ctx: Context, agreement: Told, permission: string, telling: Telling): Promise<void> => {
  const others = agreement.parties.flatMap(({ partyId }) => (partyId && partyId !== agreement.tenantId ? [partyId] : []));
  for (const tenantId of new Set(others)) {
    await asScope(ctx, { kind: 'system', tenantId }, async (there) =>
      there.notify({ ...telling, tenantId, userIds: await holdersOf(there, permission) }),
    );
  }
};

/** The association's people who may sign for it. */
export const tellSigners = (ctx: Context, tenantId: string, telling: Telling): Promise<void> =>
  asScope(ctx, { kind: 'system', tenantId }, async (there) =>
    there.notify({ ...telling, tenantId, userIds: await holdersOf(there, 'agreement.sign') }),
  );
