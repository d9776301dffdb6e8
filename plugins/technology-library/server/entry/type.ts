import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { entryStages, libraryReviewStages, versionStages } from '../../shared/stages.ts';
import { versionLabel } from '../../shared/version-content.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';
import { entryTable, reviewTable, versionTable } from './stages.ts';

const underway = ['PENDING', 'LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED'] as const;
const listed = ['LISTED', 'PROMOTING', 'RE_EVALUATION', 'SUSPENDED'] as const;

export const LibraryEntryRef = builder.prismaObject('LibraryEntry', {
  description: 'An entry of the technology library 技术库条目: permanent, whatever becomes of it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    organisationId: t.exposeID('tenantId', { description: 'The association that keeps the library.' }),
    number: t.exposeString('number', { description: 'Given once, never again: JK2026-0001.' }),
    title: t.exposeString('title'),
    stage: t.exposeString('stage', { description: entryStages.stages.join(', ') }),
    reasonCode: t.exposeString('reasonCode', { nullable: true, description: 'Why it stands there, as a code.' }),
    reason: t.exposeString('reason'),
    stageSince: t.expose('stageSince', { type: 'DateTime' }),
    resumesAt: t.exposeString('resumesAt', { nullable: true, description: 'Where it returns to when the interruption ends.' }),
    level: t.exposeString('level', { description: 'KEY, GENERAL, PILOT' }),
    subjects: t.exposeStringList('subjects'),
    holderId: t.exposeID('holderId', { nullable: true, description: 'Null for a holder that is not on the platform.' }),
    holderName: t.exposeString('holderName'),
    outcome: t.exposeString('outcome', { description: 'RECOMMEND or CONDITIONAL' }),
    condition: t.exposeString('condition', { description: 'What a conditional recommendation asks for.' }),
    conditionMetAt: t.expose('conditionMetAt', { type: 'DateTime', nullable: true }),
    ownerDispute: t.exposeBoolean('ownerDispute', { description: 'Two claim it: it cannot be listed before that is settled.' }),
    callId: t.exposeID('callId', { nullable: true }),
    callTitle: t.exposeString('callTitle'),
    dossierId: t.exposeID('dossierId', { nullable: true }),
    listedAt: t.expose('listedAt', { type: 'DateTime', nullable: true }),
    exitedAt: t.expose('exitedAt', { type: 'DateTime', nullable: true }),
    reviewMonths: t.exposeInt('reviewMonths', { description: 'Months between two re-evaluations.' }),
    nextReviewOn: t.string({ nullable: true, select: { nextReviewOn: true }, resolve: ({ nextReviewOn }) => dayText(nextReviewOn) }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    currentVersion: t.relation('currentVersion', grantedOne('LibraryVersion', 'currentVersionId')),
    successor: t.relation('successor', grantedOne('LibraryEntry', 'successorId')),
    versions: t.relation('versions', grantedInOrder('LibraryVersion', [{ major: 'desc' }, { minor: 'desc' }])),
    credentials: t.relation('credentials', grantedInOrder('LibraryCredential', [{ createdAt: 'asc' }])),
    files: t.relation('files', grantedInOrder('LibraryFile', [{ createdAt: 'asc' }])),
    events: t.relation('events', grantedInOrder('LibraryEvent', [{ recordedAt: 'asc' }, { id: 'asc' }])),
    reviews: t.relation('reviews', grantedInOrder('LibraryReview', [{ createdAt: 'desc' }])),
    published: t.boolean({
      description: 'The catalogue shows it.',
      select: { catalogue: { select: { withdrawnAt: true } } },
      resolve: ({ catalogue }) => Boolean(catalogue && !catalogue.withdrawnAt),
    }),
    allowedActions: rowActions(
      t,
      'LibraryEntry',
      ['list', 'suspend', 'resume', 'supersede', 'exit', 'update', 'settleOwner', 'meetCondition', 'publish', 'withdraw'],
      {
        ...entryTable,
        moves: {
          ...entryTable.moves,
          update: { from: underway, to: 'LISTED' },
          settleOwner: { from: underway, to: 'LISTED' },
          meetCondition: { from: underway, to: 'LISTED' },
          publish: { from: listed, to: 'LISTED' },
          withdraw: { from: entryTable.stages, to: 'LISTED' },
        },
      },
    ),
  }),
});

export const LibraryVersionRef = builder.prismaObject('LibraryVersion', {
  description: 'One version 技术版本 of what an entry says. Its content never changes once it was issued.',
  fields: (t) => ({
    id: t.exposeID('id'),
    entryId: t.exposeID('entryId'),
    major: t.exposeInt('major'),
    minor: t.exposeInt('minor'),
    label: t.string({ description: '2.0', select: { major: true, minor: true }, resolve: versionLabel }),
    stage: t.exposeString('stage', { description: versionStages.stages.join(', ') }),
    content: t.expose('content', { type: 'JSON', description: 'shared/version-content.ts' }),
    contentHash: t.exposeString('contentHash', {
      description: 'SHA-256 of the content, by which anybody can tell whether it is this one.',
    }),
    changeNote: t.exposeString('changeNote'),
    basis: t.exposeString('basis', {
      description: 'What its recommendation stands on: SELECTION, MANUAL or the number of a re-evaluation; empty until it was assessed.',
    }),
    issuedAt: t.expose('issuedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    allowedActions: rowActions(t, 'LibraryVersion', ['update', 'issue', 'discard'], {
      ...versionTable,
      moves: { ...versionTable.moves, update: { from: ['DRAFT'], to: 'DRAFT' } },
    }),
  }),
});

export const LibraryCredentialRef = builder.prismaObject('LibraryCredential', {
  description: 'A registration, licence, certificate or patent 证照 with its expiry.',
  fields: (t) => ({
    id: t.exposeID('id'),
    entryId: t.exposeID('entryId'),
    kind: t.exposeString('kind', { description: 'REGISTRATION, LICENCE, CERTIFICATE, PATENT' }),
    name: t.exposeString('name'),
    number: t.exposeString('number'),
    issuer: t.exposeString('issuer'),
    validFrom: t.string({ nullable: true, select: { validFrom: true }, resolve: ({ validFrom }) => dayText(validFrom) }),
    expiresOn: t.string({
      nullable: true,
      description: 'The last day on which it is valid.',
      select: { expiresOn: true },
      resolve: ({ expiresOn }) => dayText(expiresOn),
    }),
    state: t.exposeString('state', { description: 'VALID, LAPSED, REVOKED, REPLACED' }),
    required: t.exposeBoolean('required', { description: 'Its lapse suspends the entry.' }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    allowedActions: rowActions(t, 'LibraryCredential', ['update', 'replace', 'revoke']),
  }),
});

export const LibraryFileRef = builder.prismaObject('LibraryFile', {
  description: 'Evidence on file 证据材料; the association’s alone.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    label: t.exposeString('label'),
    fileId: t.exposeID('fileId'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'LibraryFile', ['delete']),
  }),
});

export const LibraryEventRef = builder.prismaObject('LibraryEvent', {
  description: 'One step in the life of an entry, by the day it happened and the moment it was recorded.',
  fields: (t) => ({
    id: t.exposeID('id'),
    act: t.exposeString('act'),
    fromStage: t.exposeString('fromStage', { nullable: true }),
    toStage: t.exposeString('toStage', { nullable: true }),
    reasonCode: t.exposeString('reasonCode', { nullable: true }),
    reason: t.exposeString('reason'),
    occurredOn: t.string({ select: { occurredOn: true }, resolve: ({ occurredOn }) => dayText(occurredOn) ?? '' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
  }),
});

export const LibraryReviewRef = builder.prismaObject('LibraryReview', {
  description: 'A re-evaluation 复评 or an exit case 退出审议.',
  fields: (t) => ({
    id: t.exposeID('id'),
    entryId: t.exposeID('entryId'),
    number: t.exposeString('number', { description: 'FP2026-001' }),
    kind: t.exposeString('kind', { description: 'RE_EVALUATION or EXIT' }),
    trigger: t.exposeString('trigger'),
    stage: t.exposeString('stage', { description: libraryReviewStages.stages.join(', ') }),
    dueOn: t.string({ nullable: true, select: { dueOn: true }, resolve: ({ dueOn }) => dayText(dueOn) }),
    findings: t.exposeString('findings'),
    conclusion: t.exposeString('conclusion', { nullable: true, description: 'KEEP, ITERATE, SUSPEND, EXIT' }),
    concludedAt: t.expose('concludedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    entry: t.relation('entry', grantedOne('LibraryEntry', 'entryId')),
    allowedActions: rowActions(t, 'LibraryReview', ['update', 'conclude', 'cancel'], {
      ...reviewTable,
      moves: { ...reviewTable.moves, update: { from: ['OPEN'], to: 'OPEN' } },
    }),
  }),
});
