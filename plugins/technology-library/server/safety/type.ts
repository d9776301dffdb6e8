import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { safetyStages } from '../../shared/stages.ts';
import { filesInOrder } from '../evidence/in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const stages = defineStages(safetyStages);

export const SafetyEventRef = builder.prismaObject('SafetyEvent', {
  description: 'A safety event 不良事件 at a site; it names no patient.',
  fields: (t) => ({
    id: t.exposeID('id'),
    entryId: t.exposeID('entryId'),
    projectId: t.exposeID('projectId'),
    adoptionId: t.exposeID('adoptionId'),
    number: t.exposeString('number', { description: 'Given once, never again: AQ2026-0001.' }),
    occurredOn: t.string({ select: { occurredOn: true }, resolve: ({ occurredOn }) => dayText(occurredOn) ?? '' }),
    severity: t.exposeString('severity', { description: 'MILD, MODERATE, SEVERE, FATAL' }),
    description: t.exposeString('description'),
    measures: t.exposeString('measures', { description: 'What was done at once.' }),
    stage: t.exposeString('stage', { description: safetyStages.stages.join(', ') }),
    relation: t.exposeString('relation', { nullable: true, description: 'To the technology: UNRELATED, POSSIBLE, PROBABLE, CERTAIN' }),
    assessment: t.exposeString('assessment'),
    onBehalf: t.exposeBoolean('onBehalf', { description: 'Written down by the association for the site.' }),
    assessedAt: t.expose('assessedAt', { type: 'DateTime', nullable: true }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    files: t.relation('files', filesInOrder),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    entry: t.relation('entry', {
      ...grantedOne('LibraryEntry', 'entryId'),
      description: 'Null for a site, which does not read the library.',
    }),
    allowedActions: rowActions(t, 'SafetyEvent', ['assess', 'close'], stages),
  }),
});
