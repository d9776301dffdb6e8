// What belongs to a site, counted, as its association sees it and as the site itself does: how much lies behind each link of
// its page, and how much of it waits.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { counted } from '@xinglin/kernel/ability/counted';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';

interface Parts {
  adoptionId: string;
}

const PartsRef = builder.objectRef<Parts>('SiteParts').implement({
  description: 'How much belongs to a site, as far as you may list it; null where you may not. Counting stops at 1,000.',
  fields: (t) => {
    const part = (description: string, resolve: (of: Parts, ctx: Context) => Promise<number> | null) =>
      t.int({ nullable: true, description, resolve: (of, _args, ctx) => resolve(of, ctx) });
    const readiness = (ctx: Context, where: object) =>
      counted(ctx, 'read', 'ReadinessCheck', (query) => ctx.db.readinessCheck.count(query), where);
    const agreements = (ctx: Context, where: object) => counted(ctx, 'read', 'Agreement', (query) => ctx.db.agreement.count(query), where);
    const activities = (ctx: Context, where: object) => counted(ctx, 'read', 'Activity', (query) => ctx.db.activity.count(query), where);
    const visits = (ctx: Context, where: object) =>
      counted(ctx, 'read', 'SupervisionVisit', (query) => ctx.db.supervisionVisit.count(query), where);
    const findings = (ctx: Context, where: object) => counted(ctx, 'read', 'Finding', (query) => ctx.db.finding.count(query), where);
    const figures = (ctx: Context, where: object) =>
      counted(ctx, 'read', 'IndicatorValue', (query) => ctx.db.indicatorValue.count(query), where);
    const safety = (ctx: Context, where: object) => counted(ctx, 'read', 'SafetyEvent', (query) => ctx.db.safetyEvent.count(query), where);
    return {
      id: t.id({ description: 'The site’s.', resolve: ({ adoptionId }) => adoptionId }),
      readiness: part('Readiness checks.', ({ adoptionId }, ctx) => readiness(ctx, { adoptionId })),
      readinessOpen: part('Not accepted.', ({ adoptionId }, ctx) => readiness(ctx, { adoptionId, stage: { not: 'ACCEPTED' } })),
      agreements: part('Agreements.', ({ adoptionId }, ctx) => agreements(ctx, { adoptionId })),
      agreementsOpen: part('Waiting for signatures.', ({ adoptionId }, ctx) =>
        agreements(ctx, { adoptionId, stage: 'PENDING_SIGNATURES' }),
      ),
      activities: part('Activities it takes part in.', ({ adoptionId }, ctx) => activities(ctx, { sites: { some: { adoptionId } } })),
      activitiesOpen: part('Running now.', ({ adoptionId }, ctx) => activities(ctx, { sites: { some: { adoptionId } }, stage: 'RUNNING' })),
      visits: part('Supervision visits.', ({ adoptionId }, ctx) => visits(ctx, { adoptionId })),
      visitsOpen: part('Planned, or not closed.', ({ adoptionId }, ctx) =>
        visits(ctx, { adoptionId, stage: { in: ['PLANNED', 'VISITED'] } }),
      ),
      findings: part('Findings.', ({ adoptionId }, ctx) => findings(ctx, { adoptionId })),
      findingsOpen: part('To be put right.', ({ adoptionId }, ctx) => findings(ctx, { adoptionId, stage: { in: ['OPEN', 'RETURNED'] } })),
      figures: part('Figures asked for.', ({ adoptionId }, ctx) => figures(ctx, { adoptionId })),
      figuresOpen: part('To be reported.', ({ adoptionId }, ctx) => figures(ctx, { adoptionId, stage: { in: ['ASKED', 'RETURNED'] } })),
      safetyEvents: part('Safety events.', ({ adoptionId }, ctx) => safety(ctx, { adoptionId })),
      safetyEventsOpen: part('Not closed.', ({ adoptionId }, ctx) => safety(ctx, { adoptionId, stage: { not: 'CLOSED' } })),
    };
  },
});

builder.queryField('siteParts', (t) =>
  t.field({
    type: PartsRef,
    nullable: true,
    description: 'What belongs to a site, counted; null when there is no such site that you may read.',
    authScopes: { can: ['read', 'SiteAdoption'] },
    args: { adoptionId: t.arg.id({ required: true }) },
    resolve: async (_root, { adoptionId }, ctx) => {
      const site = await ctx.db.siteAdoption.findFirst({
        where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { id: asId(adoptionId) }] },
        select: { id: true },
      });
      return site && { adoptionId: site.id };
    },
  }),
);
