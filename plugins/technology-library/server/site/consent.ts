// The site itself says whether its figures may be shown by name.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import { asScope, type Context } from '@xinglin/kernel/context';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { tell } from '../tell.ts';

export const consentSite = async (ctx: Context, id: string, version: number, consented: boolean): Promise<void> => {
  const row = await ctx.db.siteAdoption.findFirst({ where: { AND: [allowed(ctx, 'consent', 'SiteAdoption'), { id }] } });
  if (!row) throw new NotAllowedError();
  const { tenantId } = row;
  await asScope(ctx, { kind: 'system', tenantId }, async (there) => {
    const { count } = await there.db.siteAdoption.updateMany({
      where: { tenantId, id, version },
      data: { consented, version: { increment: 1 } },
    });
    if (count !== 1) throw new StaleVersionError(row.version);
    await there.db.adoptionEvent.createMany({
      data: [
        {
          tenantId,
          adoptionId: id,
          siteId: row.siteId,
          act: consented ? 'consent' : 'withdrawConsent',
          fromStage: row.stage,
          toStage: row.stage,
          occurredOn: todayIn(there.now()),
          recordedAt: there.now(),
          recordedBy: there.viewer.userId ?? null,
        },
      ],
    });
    await tell(there, {
      tenantId,
      permission: 'site.write',
      kind: 'technology-library.site-consented',
      params: { site: row.siteName, title: row.entryTitle },
      link: `/sites/${id}`,
    });
  });
  await ctx.audit('site.consented', { on: ['SiteAdoption', id], label: row.siteName, detail: { consented } });
};

builder.mutationField('consentSite', (t) =>
  t.prismaField({
    type: 'SiteAdoption',
    description: 'Lets the institution’s own figures be shown, or no longer.',
    authScopes: { can: ['consent', 'SiteAdoption'] },
    errors: { types: [StaleVersionError] },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), consented: t.arg.boolean({ required: true }) },
    resolve: async (query, _root, { id, version, consented }, ctx) => {
      await consentSite(ctx, asId(id), version, consented);
      return ctx.db.siteAdoption.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(id) }] } });
    },
  }),
);
