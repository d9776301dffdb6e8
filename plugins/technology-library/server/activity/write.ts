import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { InputError, parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { z } from 'zod';
import { type ActivityWords, activityInput, activityWords } from '../../shared/activity-input.ts';
import { asDay } from '../days.ts';
import { shareMaterials } from '../evidence/share.ts';
import { writeLedger } from '../ledger/write-line.ts';
import { numbered } from '../numbered.ts';
import { tellSites } from './tell.ts';

/** The sites named, as rows of the activity; one that is not of this project is an unknown one. */
const sitesOf = async (ctx: Context, tenantId: string, projectId: string, activityId: string, given: ActivityWords['sites']) => {
  const ids = given.map(({ adoptionId }) => asId(adoptionId));
  const rows = await ctx.db.siteAdoption.findMany({
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), { tenantId, projectId, id: { in: ids } }] },
    select: { id: true, siteId: true },
  });
  const known = new Map(rows.map(({ id, siteId }) => [id, siteId]));
  const unknown = ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: `sites.${at}.adoptionId`, code: 'NO_SUCH_SITE', message: 'no such site' }],
  );
  if (unknown.length > 0) throw new InputError(unknown);
  return given.map(({ adoptionId, role }) => ({
    tenantId,
    activityId,
    adoptionId: asId(adoptionId),
    siteId: known.get(asId(adoptionId)) ?? null,
    role,
  }));
};

const wordsOf = (input: ActivityWords, number: string) => ({
  title: input.title,
  method: input.method,
  methods: input.methods,
  details: input.details as object,
  startsOn: asDay(input.startsOn),
  endsOn: asDay(input.endsOn),
  summary: input.summary,
  search: searchable({ number, title: input.title }),
});

export const planActivity = async (ctx: Context, input: z.output<typeof activityInput>): Promise<string> => {
  const project = await ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(input.projectId) }] },
    select: { id: true, tenantId: true, entryId: true, stage: true },
  });
  if (!project) throw wrongField('projectId', 'UNKNOWN_PROJECT');
  if (['CLOSED', 'TERMINATED'].includes(project.stage)) throw wrongField('projectId', 'PROJECT_OVER');
  const { tenantId } = project;
  const number = await numbered(ctx, 'HD', 'activity');
  const { id } = await ctx.db.activity.create({ data: { ...wordsOf(input, number), tenantId, projectId: project.id, number } });
  const sites = await sitesOf(ctx, tenantId, project.id, id, input.sites);
  await ctx.db.activitySite.createMany({ data: sites });
  await writeLedger(ctx, {
    tenantId,
    act: 'activity-planned',
    params: { number, title: input.title },
    projectId: project.id,
    entryId: project.entryId,
    on: ['Activity', id],
  });
  await ctx.audit('activity.planned', { on: ['Activity', id], label: number, after: input });
  await tellSites(ctx, id, 'PLANNED');
  return id;
};

export const updateActivity = async (ctx: Context, id: string, version: number, input: ActivityWords): Promise<void> => {
  const before = await ctx.db.activity.findFirst({
    where: { AND: [allowed(ctx, 'update', 'Activity'), { id }] },
    include: { sites: { select: { adoptionId: true, role: true } }, sessions: { select: { startsAt: true, endsAt: true } } },
  });
  if (!before) throw new NotAllowedError();
  const { tenantId, projectId, number, sessions } = before;
  const { startsOn, endsOn } = wordsOf(input, number);
  if (sessions.some((session) => todayIn(session.startsAt) < startsOn)) throw wrongField('startsOn', 'SESSIONS_OUTSIDE');
  if (sessions.some((session) => todayIn(session.endsAt) > endsOn)) throw wrongField('endsOn', 'SESSIONS_OUTSIDE');
  await changeVersioned(ctx, 'Activity', { id, version, action: 'update', from: ['PLANNED', 'RUNNING'] }, (where) =>
    ctx.db.activity.updateMany({ where, data: { ...wordsOf(input, number), version: { increment: 1 } } }),
  );
  const sites = await sitesOf(ctx, tenantId, projectId, id, input.sites);
  await ctx.db.activitySite.deleteMany({ where: { tenantId, activityId: id } });
  await ctx.db.activitySite.createMany({ data: sites });
  await shareMaterials(ctx, tenantId, id);
  await ctx.audit('activity.updated', { on: ['Activity', id], label: number, before, after: input });
};

const ActivitySiteInput = builder.inputType('ActivitySiteInput', {
  description: 'A site that takes part.',
  fields: (t) => ({ adoptionId: t.id({ required: true }), role: t.string({ description: 'HOST or PARTICIPANT' }) }),
});

const fields = (t: Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]) => ({
  title: t.string({ required: true }),
  method: t.string({ required: true }),
  methods: t.stringList({ description: 'All methods it counts for; the main one is always among them.' }),
  details: t.field({ type: 'JSON', description: 'Fields of the main method.' }),
  startsOn: t.string({ required: true }),
  endsOn: t.string({ required: true }),
  summary: t.string(),
  sites: t.field({ type: [ActivitySiteInput] }),
});

const ActivityInputType = builder.inputType('ActivityInput', {
  description: 'An activity of a project.',
  fields: (t) => ({ projectId: t.id({ required: true }), ...fields(t) }),
});
const ActivityWordsInput = builder.inputType('ActivityWordsInput', {
  description: 'What an activity is, and who takes part.',
  fields: (t) => fields(t),
});

builder.mutationField('planActivity', (t) =>
  t.prismaField({
    type: 'Activity',
    description: 'Plans an activity and tells the sites that take part.',
    authScopes: { can: ['create', 'Activity'] },
    errors: {},
    args: { input: t.arg({ type: ActivityInputType, required: true }) },
    resolve: async (query, _root, { input }, ctx) => {
      const id = await planActivity(ctx, parseInput(activityInput, input));
      return ctx.db.activity.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Activity'), { id }] } });
    },
  }),
);

builder.mutationField('updateActivity', (t) =>
  t.prismaField({
    type: 'Activity',
    description: 'Changes an activity that is not over.',
    authScopes: { can: ['update', 'Activity'] },
    errors: { types: [StageError, StaleVersionError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: ActivityWordsInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await updateActivity(ctx, asId(id), version, parseInput(activityWords, input));
      return ctx.db.activity.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'Activity'), { id: asId(id) }] } });
    },
  }),
);
