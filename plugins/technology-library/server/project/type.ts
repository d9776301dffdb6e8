import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { projectStages } from '../../shared/stages.ts';
import { grantedInOrder } from '../granted-in-order.ts';

export const projectTable = defineStages(projectStages);

const ofEntry = { entry: { select: { number: true, title: true, stage: true, holderName: true } } } as const;

export const PromotionProjectRef = builder.prismaObject('PromotionProject', {
  description: 'A promotion project 推广项目: one version of one technology, brought to a number of sites.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number', { description: 'TG2026-001' }),
    title: t.exposeString('title'),
    goal: t.exposeString('goal'),
    stage: t.exposeString('stage', { description: projectStages.stages.join(', ') }),
    entryId: t.exposeID('entryId'),
    entryNumber: t.string({ select: ofEntry, resolve: ({ entry }) => entry.number }),
    entryTitle: t.string({ select: ofEntry, resolve: ({ entry }) => entry.title }),
    entryStage: t.string({
      description: 'Where the technology stands in the library.',
      select: ofEntry,
      resolve: ({ entry }) => entry.stage,
    }),
    holderName: t.string({ select: ofEntry, resolve: ({ entry }) => entry.holderName }),
    versionId: t.exposeID('versionId'),
    versionLabel: t.string({
      description: 'The version of the technology that the project brings: 1.0',
      select: { ofVersion: { select: { major: true, minor: true } } },
      resolve: ({ ofVersion: { major, minor } }) => `${major}.${minor}`,
    }),
    leaderId: t.exposeID('leaderId'),
    leaderName: t.string({
      nullable: true,
      description: 'Null when the leader has left.',
      select: { tenantId: true, leaderId: true },
      resolve: async ({ tenantId, leaderId }, _args, ctx) =>
        (await ctx.db.member.findUnique({ where: { tenantId_userId: { tenantId, userId: leaderId } }, select: { name: true } }))?.name ??
        null,
    }),
    areaCodes: t.exposeStringList('areaCodes', { description: 'GB/T 2260, six figures each.' }),
    targetSites: t.exposeInt('targetSites'),
    startsOn: t.string({ select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    closeReason: t.exposeString('closeReason', { description: 'How it was concluded, or why it was terminated.' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    plans: t.relation('plans', grantedInOrder('PromotionPlan', [{ number: 'desc' }])),
    allowedActions: rowActions(t, 'PromotionProject', ['agree', 'implement', 'evaluate', 'continue', 'close', 'update', 'terminate'], {
      ...projectTable,
      moves: { ...projectTable.moves, update: { from: ['PREPARING', 'AGREED', 'IMPLEMENTING', 'EVALUATING'], to: 'PREPARING' } },
    }),
  }),
});
