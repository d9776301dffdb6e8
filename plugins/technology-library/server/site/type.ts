import { actionsOn } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { siteActs } from '../../shared/site-input.ts';
import { adoptionStages } from '../../shared/stages.ts';
import { filesInOrder } from '../evidence/in-order.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';
import { cityName, cityOf } from './cities.ts';

export const stages = defineStages(adoptionStages);

export const AdoptionEventRef = builder.prismaObject('AdoptionEvent', {
  description: 'What happened at a site, by the day it happened and the moment it was recorded.',
  fields: (t) => ({
    id: t.exposeID('id'),
    act: t.exposeString('act'),
    fromStage: t.exposeString('fromStage', { nullable: true }),
    toStage: t.exposeString('toStage'),
    reasonCode: t.exposeString('reasonCode', { nullable: true }),
    reason: t.exposeString('reason'),
    evidence: t.exposeString('evidence', { description: 'What shows it, in words.' }),
    files: t.relation('files', filesInOrder),
    occurredOn: t.string({ select: { occurredOn: true }, resolve: ({ occurredOn }) => dayText(occurredOn) ?? '' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
  }),
});

/** Acts beside the stage table and the stages in which they make sense. */
const besides: Readonly<Record<string, readonly string[]>> = {
  resume: ['PAUSED'],
  return: ['DECLINED', 'DISCONTINUED'],
  adoptVersion: ['TRIAL', 'ROUTINE', 'SUSTAINED', 'PAUSED'],
  claim: ['ROUTINE'],
  merge: stages.stages.filter((stage) => !(stages.final as readonly string[]).includes(stage)),
};
const open = new Set(['update', 'correct', 'consent']);

export const SiteAdoptionRef = builder.prismaObject('SiteAdoption', {
  description: 'A site on its way to use 应用单位. A site that comes back, or takes a new major version, begins a new row.',
  fields: (t) => ({
    id: t.exposeID('id'),
    organisationId: t.exposeID('tenantId', { description: 'The association that keeps the row.' }),
    projectId: t.exposeID('projectId'),
    entryId: t.exposeID('entryId'),
    versionId: t.exposeID('versionId'),
    entryNumber: t.exposeString('entryNumber', { description: 'Number of the technology in the library.' }),
    entryTitle: t.exposeString('entryTitle', { description: 'As the technology was called when the site was approached.' }),
    siteId: t.exposeID('siteId', { nullable: true, description: 'Null for an institution that is not on the platform.' }),
    siteName: t.exposeString('siteName'),
    areaCode: t.exposeString('areaCode', { description: 'Six figures of GB/T 2260.' }),
    city: t.string({
      nullable: true,
      description: 'What the city of the area code is called; null where it names none.',
      select: { areaCode: true },
      resolve: ({ areaCode }) => cityName(cityOf(areaCode)),
    }),
    siteLevel: t.exposeString('siteLevel', { description: 'PRIMARY, SECONDARY, TERTIARY or OTHER' }),
    stage: t.exposeString('stage', { description: adoptionStages.stages.join(', ') }),
    stageSince: t.string({ select: { stageSince: true }, resolve: ({ stageSince }) => dayText(stageSince) ?? '' }),
    resumesAt: t.exposeString('resumesAt', { nullable: true, description: 'Where it goes on after the pause.' }),
    reasonCode: t.exposeString('reasonCode', { nullable: true }),
    reason: t.exposeString('reason'),
    adoptedOn: t.string({ nullable: true, select: { adoptedOn: true }, resolve: ({ adoptedOn }) => dayText(adoptedOn) }),
    routineOn: t.string({ nullable: true, select: { routineOn: true }, resolve: ({ routineOn }) => dayText(routineOn) }),
    sustainedOn: t.string({ nullable: true, select: { sustainedOn: true }, resolve: ({ sustainedOn }) => dayText(sustainedOn) }),
    discontinuedOn: t.string({
      nullable: true,
      select: { discontinuedOn: true },
      resolve: ({ discontinuedOn }) => dayText(discontinuedOn),
    }),
    consented: t.exposeBoolean('consented', { description: 'The site lets its own figures be shown.' }),
    previousId: t.exposeID('previousId', { nullable: true, description: 'The row that this one continues.' }),
    mergedIntoId: t.exposeID('mergedIntoId', { nullable: true, description: 'The site that took it over.' }),
    contactName: t.exposeString('contactName'),
    contactPhone: t.exposeString('contactPhone'),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    previous: t.relation('previous', grantedOne('SiteAdoption', 'previousId')),
    mergedInto: t.relation('mergedInto', grantedOne('SiteAdoption', 'mergedIntoId')),
    events: t.relation('events', {
      ...grantedInOrder('AdoptionEvent', [{ recordedAt: 'asc' }, { id: 'asc' }]),
      description: 'In the order in which it was recorded.',
    }),
    claims: t.relation('claims', {
      ...grantedInOrder('SustainedClaim', [{ createdAt: 'asc' }, { id: 'asc' }]),
      description: 'What the site showed of its sustained use.',
    }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now.',
      select: { id: true, stage: true, mergedIntoId: true },
      resolve: async (row, _args, ctx) => {
        if (row.mergedIntoId) return [];
        const acts = await actionsOn(
          ctx,
          'SiteAdoption',
          row,
          [...siteActs, 'return', 'adoptVersion', 'merge', 'update', 'correct', 'consent', 'claim'],
          stages,
        );
        return acts.filter((act) => open.has(act) || act in stages.moves || besides[act]?.includes(row.stage));
      },
    }),
  }),
});
