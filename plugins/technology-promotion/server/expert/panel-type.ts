import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { granted } from '@xinglin/kernel/ability/granted';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { panelStages } from '../../shared/stages.ts';
import { findingsOf, type PanelFinding } from './composition.ts';

export const stages = defineStages(panelStages);

export const PanelFindingRef = builder.objectRef<PanelFinding>('PanelFinding').implement({
  description: 'A rule of composition that a panel does not keep, or only just.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'NOT_ENGAGED, DUPLICATE_PERSON, TOO_SMALL, EVEN, NO_CHAIR, SEVERAL_CHAIRS, NO_SECRETARY, NO_ALTERNATE, EMPLOYER_UNKNOWN, TOO_FEW_OUTSIDE, EMPLOYER_TOO_MANY',
    }),
    level: t.exposeString('level', { description: 'ERROR forbids fixing the panel, WARNING tells.' }),
    needed: t.exposeInt('needed', { nullable: true, description: 'What the rule wants, in heads.' }),
    actual: t.exposeInt('actual', { nullable: true, description: 'What there is.' }),
    names: t.exposeStringList('names', { description: 'People or organisations meant.' }),
  }),
});

export const PanelMemberRef = builder.prismaObject('PanelMember', {
  description: 'A seat of a panel.',
  fields: (t) => ({
    id: t.exposeID('id'),
    expertId: t.exposeID('expertId', { nullable: true, description: 'Null for a secretary of the association’s own staff.' }),
    userId: t.exposeID('userId'),
    name: t.exposeString('name'),
    seat: t.exposeString('seat', { description: 'CHAIR, MEMBER, SECRETARY or ALTERNATE' }),
    ordinal: t.exposeInt('ordinal', { description: 'Order in which alternates step in.' }),
    expert: t.relation('expert', { nullable: true }),
  }),
});

export const PanelRef = builder.prismaObject('Panel', {
  description: 'A panel of experts 专家组.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    name: t.exposeString('name'),
    track: t.exposeString('track', { nullable: true }),
    highImpact: t.exposeBoolean('highImpact'),
    stage: t.exposeString('stage', { description: panelStages.stages.join(', ') }),
    fixedAt: t.expose('fixedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    call: t.relation('call', { nullable: true }),
    members: t.relation('members', {
      ...granted('PanelMember'),
      query: (_args, ctx) => ({ where: allowed(ctx, 'read', 'PanelMember'), orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] }),
    }),
    findings: t.field({
      type: [PanelFindingRef],
      description: 'What the rules of the call find in its composition; empty when it is as they want.',
      select: { id: true, tenantId: true, callId: true, highImpact: true },
      resolve: (panel, _args, ctx) => findingsOf(ctx, panel),
    }),
    allowedActions: rowActions(t, 'Panel', ['update', 'fix', 'unfix', 'delete'], stages),
  }),
});

const PanelPage = pageType('Panel', PanelRef);

builder.queryField('panels', (t) =>
  t.field({
    type: PanelPage,
    description: 'Panels of your association, or of one call, newest first.',
    authScopes: { can: ['read', 'Panel'] },
    args: { page: t.arg({ type: pageArgs }), callId: t.arg.id() },
    resolve: (_root, { page, callId }, ctx, info) =>
      keysetPage(page ?? {}, {
        sort: { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'read', 'Panel'), callId ? { callId: asId(callId) } : {}] },
        find: (query) => ctx.db.panel.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.panel.count(query),
      }),
  }),
);

builder.queryField('panel', (t) =>
  t.prismaField({
    type: 'Panel',
    nullable: true,
    description: 'One panel; null when there is none that you may read.',
    authScopes: { can: ['read', 'Panel'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.panel.findFirst({ ...query, where: { AND: [allowed(ctx, 'read', 'Panel'), { id: asId(id) }] } }),
  }),
);
