import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { sustainedClaimStages } from '../../shared/stages.ts';
import { filesInOrder } from '../evidence/in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const claims = defineStages(sustainedClaimStages);

export const SustainedClaimRef = builder.prismaObject('SustainedClaim', {
  description: 'A site says that its use is sustained and shows it 持续应用申报; the association confirms it or gives it back.',
  fields: (t) => ({
    id: t.exposeID('id'),
    adoptionId: t.exposeID('adoptionId'),
    occurredOn: t.string({
      description: 'The day from which it counts.',
      select: { occurredOn: true },
      resolve: ({ occurredOn }) => dayText(occurredOn) ?? '',
    }),
    evidence: t.exposeString('evidence', { description: 'What shows it, in words.' }),
    files: t.relation('files', filesInOrder),
    stage: t.exposeString('stage', { description: sustainedClaimStages.stages.join(', ') }),
    reply: t.exposeString('reply', { description: 'Why it was given back.' }),
    claimedByName: t.exposeString('claimedByName'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    allowedActions: rowActions(t, 'SustainedClaim', ['confirm', 'return', 'withdraw'], claims),
  }),
});
