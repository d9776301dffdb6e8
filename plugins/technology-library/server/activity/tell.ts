import type { Context } from '@xinglin/kernel/context';
import type { Job } from '@xinglin/kernel/plugin';
import { holdersOf } from '@xinglin/kernel/tenancy/holders-of';

type Kind = 'PLANNED' | 'CANCELLED';
interface Telling {
  kind: Kind;
  activityId: string;
  title: string;
  day: string;
}

const kinds: Readonly<Record<Kind, string>> = {
  PLANNED: 'technology-library.activity-planned',
  CANCELLED: 'technology-library.activity-cancelled',
};

/** Tells the people of one site; runs in the site's own organisation. */
export const tellActivity: Job<Telling> = {
  name: 'technology-library.tell-activity',
  run: async (ctx: Context, { kind, activityId, title, day }) => {
    await ctx.notify({
      kind: kinds[kind],
      userIds: await holdersOf(ctx, 'our-activity.read'),
      params: { title, day },
      link: `/our-activities/${activityId}`,
    });
  },
};

/** After the commit every site on the platform that takes part hears of it, each by itself. */
export const tellSites = async (ctx: Context, activityId: string, kind: Kind): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const activity = await ctx.db.activity.findFirst({
    where: { tenantId, id: activityId },
    select: { title: true, startsOn: true, sites: { select: { siteId: true } } },
  });
  const sites = new Set(activity?.sites.flatMap(({ siteId }) => siteId ?? []));
  for (const site of sites) {
    await ctx.enqueue({
      job: 'technology-library.tell-activity',
      tenantId: site,
      payload: { kind, activityId, title: activity?.title ?? '', day: activity?.startsOn.toISOString().slice(0, 10) ?? '' },
    });
  }
};
