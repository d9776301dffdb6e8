import { granted } from '@xinglin/kernel/ability/granted';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { memoStages } from '../../shared/stages.ts';

export const stages = defineStages(memoStages);

export const MemoRef = builder.prismaObject('Memo', {
  description: 'A memo: the smallest thing with stages, versions and sharing.',
  fields: (t) => ({
    id: t.exposeID('id'),
    organisationId: t.exposeID('tenantId', { description: 'Whose memo it is.' }),
    number: t.exposeString('number', { description: 'Given once, never again: M2026-0001.' }),
    title: t.exposeString('title'),
    body: t.exposeString('body'),
    stage: t.exposeString('stage', { description: memoStages.stages.join(', ') }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    shares: t.relation('shares', granted('MemoShare')),
    allowedActions: rowActions(t, 'Memo', ['update', 'submit', 'return', 'accept', 'share'], stages),
  }),
});

export const MemoShareRef = builder.prismaObject('MemoShare', {
  description: 'An organisation that may read the memo.',
  fields: (t) => ({
    organisationId: t.exposeID('granteeId'),
    since: t.expose('createdAt', { type: 'DateTime' }),
  }),
});
