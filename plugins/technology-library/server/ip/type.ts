import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { ipStages } from '../../shared/stages.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const ipTable = defineStages(ipStages);
/** What is still somebody's here can be described anew. */
export const keptIp = ['APPLIED', 'VALID', 'EXPIRED', 'INVALID'] as const;
/** Fees are owed for what is applied for and for what stands. */
export const standingIp = ['APPLIED', 'VALID'] as const;

export interface RightHolder {
  name: string;
  share?: number | null;
}

const RightHolderRef = builder.objectRef<RightHolder>('IpRightHolder').implement({
  description: 'Somebody to whom a right belongs.',
  fields: (t) => ({
    name: t.exposeString('name'),
    share: t.float({ nullable: true, description: 'Percent; null where it was not agreed.', resolve: ({ share }) => share ?? null }),
  }),
});

export const IpRecordRef = builder.prismaObject('IpRecord', {
  description: 'A right or an application for one 知识产权, kept on an entry of the library; its holder reads it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number', { description: 'Number in the register: ZC2026-0001.' }),
    entryId: t.exposeID('entryId'),
    versionId: t.exposeID('versionId', { nullable: true }),
    agreementId: t.exposeID('agreementId', { nullable: true }),
    projectId: t.exposeID('projectId', { nullable: true }),
    kind: t.exposeString('kind', { description: 'INVENTION, UTILITY_MODEL, DESIGN, SOFTWARE, WORK, TRADEMARK, TRADE_SECRET, OTHER' }),
    title: t.exposeString('title'),
    rightNumber: t.exposeString('rightNumber', { nullable: true, description: 'The number that the authority gave.' }),
    rightHolders: t.field({
      type: [RightHolderRef],
      select: { rightHolders: true },
      resolve: ({ rightHolders }) => rightHolders as unknown as RightHolder[],
    }),
    origin: t.exposeString('origin', { description: 'BACKGROUND: brought along. FOREGROUND: arisen in a project.' }),
    stage: t.exposeString('stage', { description: ipStages.stages.join(', ') }),
    filedOn: t.string({ nullable: true, select: { filedOn: true }, resolve: ({ filedOn }) => dayText(filedOn) }),
    grantedOn: t.string({ nullable: true, select: { grantedOn: true }, resolve: ({ grantedOn }) => dayText(grantedOn) }),
    expiresOn: t.string({
      nullable: true,
      description: 'The last day of its term.',
      select: { expiresOn: true },
      resolve: ({ expiresOn }) => dayText(expiresOn),
    }),
    feeDueOn: t.string({ nullable: true, select: { feeDueOn: true }, resolve: ({ feeDueOn }) => dayText(feeDueOn) }),
    licensedTo: t.exposeString('licensedTo', { description: 'Who may use it.' }),
    licenceRegion: t.exposeString('licenceRegion'),
    licenceUntil: t.string({ nullable: true, select: { licenceUntil: true }, resolve: ({ licenceUntil }) => dayText(licenceUntil) }),
    licenceTerms: t.exposeString('licenceTerms'),
    disputed: t.exposeBoolean('disputed'),
    disputeNote: t.exposeString('disputeNote', { description: 'What is disputed, or how it was settled.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    ofVersion: t.relation('ofVersion', grantedOne('LibraryVersion', 'versionId')),
    agreement: t.relation('agreement', grantedOne('Agreement', 'agreementId')),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    events: t.relation('events', grantedInOrder('IpEvent', [{ recordedAt: 'desc' }, { id: 'desc' }])),
    allowedActions: rowActions(t, 'IpRecord', ['grant', 'payFee', 'update', 'dispute', 'settle', 'restore', 'transfer', 'invalidate'], {
      ...ipTable,
      moves: {
        ...ipTable.moves,
        payFee: { from: standingIp, to: 'APPLIED' },
        update: { from: keptIp, to: 'APPLIED' },
        dispute: { from: keptIp, to: 'APPLIED' },
        settle: { from: keptIp, to: 'APPLIED' },
      },
    }),
  }),
});

export const IpEventRef = builder.prismaObject('IpEvent', {
  description: 'What became of a right; never changed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    act: t.exposeString('act'),
    fromStage: t.exposeString('fromStage', { nullable: true }),
    toStage: t.exposeString('toStage', { nullable: true }),
    note: t.exposeString('note'),
    occurredOn: t.string({ select: { occurredOn: true }, resolve: ({ occurredOn }) => dayText(occurredOn) ?? '' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
  }),
});
