import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { policyStages } from '../../shared/policy-input.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const policyTable = defineStages(policyStages);

export const PolicyDocumentRef = builder.prismaObject('PolicyDocument', {
  description: 'A policy document 政策文件 that promotions stand on.',
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    documentNumber: t.exposeString('documentNumber', { description: 'The number its issuer gave it 文号.' }),
    issuer: t.exposeString('issuer'),
    level: t.exposeString('level', { description: 'NATIONAL, PROVINCIAL, CITY, UNIT' }),
    issuedOn: t.string({ select: { issuedOn: true }, resolve: ({ issuedOn }) => dayText(issuedOn) ?? '' }),
    effectiveOn: t.string({ nullable: true, select: { effectiveOn: true }, resolve: ({ effectiveOn }) => dayText(effectiveOn) }),
    lapsesOn: t.string({
      nullable: true,
      description: 'The last day.',
      select: { lapsesOn: true },
      resolve: ({ lapsesOn }) => dayText(lapsesOn),
    }),
    url: t.exposeString('url'),
    summary: t.exposeString('summary'),
    stage: t.exposeString('stage', { description: policyStages.stages.join(', ') }),
    forSites: t.exposeBoolean('forSites', { description: 'Sites that take part in what it applies to read it.' }),
    areaCodes: t.exposeStringList('areaCodes', { description: 'Provinces it applies to, six figures each.' }),
    attachments: t.expose('attachments', { type: 'JSON', description: '[{ fileId, name, size, sha256 }]' }),
    endReason: t.exposeString('endReason', { description: 'Why it was repealed.' }),
    successor: t.relation('successor', {
      ...grantedOne('PolicyDocument', 'successorId'),
      description: 'What stands in its place, where you may read it.',
    }),
    scopes: t.relation('scopes', grantedInOrder('PolicyScope', [{ id: 'asc' }])),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'PolicyDocument', ['issue', 'update', 'reach', 'repeal'], {
      ...policyTable,
      moves: {
        ...policyTable.moves,
        update: { from: ['DRAFT'], to: 'DRAFT' },
        reach: { from: ['EFFECTIVE'], to: 'EFFECTIVE' },
      },
    }),
  }),
});

export const PolicyScopeRef = builder.prismaObject('PolicyScope', {
  description: 'A project or a technology that a document applies to.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId', { nullable: true }),
    entryId: t.exposeID('entryId', { nullable: true }),
    title: t.string({
      select: { project: { select: { title: true } }, entry: { select: { title: true } } },
      resolve: ({ project, entry }) => project?.title ?? entry?.title ?? '',
    }),
  }),
});
