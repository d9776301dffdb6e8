import { asScope, type Context } from '@xinglin/kernel/context';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';

interface Telling {
  kind: string;
  params: Readonly<Record<string, string | number>>;
  link: string;
}

/** Tells the people of a site who answer for it; a site that is not on the platform is told by other means. */
export const tellSitePeople = async (ctx: Context, siteId: string | null, permission: string, telling: Telling): Promise<void> => {
  if (!siteId) return;
  await asScope(ctx, { kind: 'system', tenantId: siteId }, async (there) =>
    there.notify({ ...telling, tenantId: siteId, userIds: await holdersOf(there, permission) }),
  );
};

/** Tells the people of the association who hold a permission, from within an act of a site. */
export const tellAssociation = async (ctx: Context, tenantId: string, permission: string, telling: Telling): Promise<void> => {
  await asScope(ctx, { kind: 'system', tenantId }, async (there) =>
    there.notify({ ...telling, tenantId, userIds: await holdersOf(there, permission) }),
  );
};
