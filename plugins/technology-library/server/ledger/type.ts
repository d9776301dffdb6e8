import { builder } from '@xinglin/kernel/builder';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { grantedOne } from '../granted-one.ts';

export const LedgerEntryRef = builder.prismaObject('LedgerEntry', {
  description: 'A line of the ledger 台账. Acts write it themselves; what is entered by hand says so. Never changed or removed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    act: t.exposeString('act', { description: 'What happened, as a key; the portal has its words.' }),
    params: t.expose('params', { type: 'JSON', description: 'Values for those words.' }),
    note: t.exposeString('note', { description: 'Words of a line by hand.' }),
    byHand: t.exposeBoolean('byHand'),
    correctsId: t.exposeID('correctsId', { nullable: true, description: 'The line that this one corrects.' }),
    projectId: t.exposeID('projectId', { nullable: true }),
    entryId: t.exposeID('entryId', { nullable: true }),
    adoptionId: t.exposeID('adoptionId', { nullable: true }),
    objectType: t.exposeString('objectType', { nullable: true }),
    objectId: t.exposeID('objectId', { nullable: true }),
    occurredOn: t.string({ select: { occurredOn: true }, resolve: ({ occurredOn }) => dayText(occurredOn) ?? '' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    adoption: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
  }),
});
