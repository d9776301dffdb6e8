import { allowed } from '@xinglin/kernel/ability/allowed';
import { granted } from '@xinglin/kernel/ability/granted';
import { actionsOn, rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dossierStages } from '../../shared/stages.ts';
import { claimsOf } from './claims.ts';
import { copiesOf } from './copy-id.ts';
import { filledForm } from './filled-form.ts';

export const stages = defineStages(dossierStages);

const acts = ['check', 'admit', 'refuse', 'markDuplicate', 'merge', 'settleOwner'] as const;
/** Nobody in the portal could answer a notice about what came on paper; its files the association brings itself. */
const paperActs = [...acts, 'attachFile'];
const portalActs = [...acts, 'requestSupplement'];
const actStages = {
  ...stages,
  moves: {
    ...stages.moves,
    check: { from: stages.moves.requestSupplement.from, to: 'RECEIVED' },
    attachFile: { from: stages.moves.admit.from, to: 'RECEIVED' },
  },
} as const;

export const DossierFileRef = builder.prismaObject('DossierFile', {
  description: 'A file of a revision, in the association’s own keeping.',
  fields: (t) => ({
    id: t.exposeID('id'),
    revision: t.exposeInt('revision'),
    fieldKey: t.exposeString('fieldKey', { description: 'The field of the form it answers.' }),
    blind: t.exposeBoolean('blind', { description: 'Blind reviewers may open it; its document properties were taken out.' }),
    fileId: t.exposeID('fileId'),
    originalName: t.exposeString('originalName', { description: 'As the applicant called it.' }),
  }),
});

export const DossierRevisionRef = builder.prismaObject('DossierRevision', {
  description: 'What was received, as it was. It never changes.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    title: t.exposeString('title'),
    answers: t.expose('answers', { type: 'JSON' }),
    blindAnswers: t.expose('blindAnswers', { type: 'JSON', description: 'All that a blind reviewer is served.' }),
    formNumber: t.exposeInt('formNumber'),
    contentHash: t.exposeString('contentHash', { description: 'The same as on the applicant’s side.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    form: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The version of the form that was filled in, with the papers that its channel asks.',
      select: { tenantId: true, formNumber: true, dossier: { select: { callId: true, channel: true } } },
      resolve: ({ tenantId, formNumber, dossier }, _args, ctx) => filledForm(ctx, { tenantId, formNumber, ...dossier }),
    }),
    files: t.field({
      type: 'JSON',
      description: 'Which copy stands for a file that the answers name: { id: { fileId, name } }.',
      select: { tenantId: true, dossierId: true, number: true, answers: true, blindAnswers: true },
      resolve: async ({ dossierId, number, answers, blindAnswers }, _args, ctx) => {
        const files = await ctx.db.dossierFile.findMany({
          where: { AND: [allowed(ctx, 'read', 'DossierFile'), { dossierId, revision: number }] },
        });
        const copies = copiesOf(dossierId, number, answers, blindAnswers);
        const known = new Map(files.map((file) => [file.id, { fileId: file.fileId, name: file.originalName }]));
        return Object.fromEntries(copies.flatMap(({ sourceId, id }) => (known.has(id) ? [[sourceId, known.get(id)]] : [])));
      },
    }),
  }),
});

export const ScreeningCheckRef = builder.prismaObject('ScreeningCheck', {
  description: 'What was found at one item of the admission check, for one revision.',
  fields: (t) => ({
    revision: t.exposeInt('revision'),
    itemKey: t.exposeString('itemKey'),
    verdict: t.exposeString('verdict', { description: 'PASS, DEFECT or NOT_APPLICABLE' }),
    note: t.exposeString('note'),
    checkedAt: t.expose('checkedAt', { type: 'DateTime' }),
  }),
});

export const SupplementNoticeRef = builder.prismaObject('SupplementNotice', {
  description: 'A supplement notice 补正通知书: it lists every defect.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeString('number', { description: 'BZ2026-0001' }),
    revision: t.exposeInt('revision'),
    defects: t.expose('defects', { type: 'JSON', description: '[{ key, label, text }]' }),
    dueAt: t.expose('dueAt', { type: 'DateTime' }),
    stage: t.exposeString('stage', { description: 'SENT, ANSWERED or EXPIRED' }),
    sentAt: t.expose('sentAt', { type: 'DateTime' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true }),
  }),
});

export const SimilarPairRef = builder.prismaObject('SimilarPair', {
  description: 'Two submissions of a call whose texts are alike.',
  fields: (t) => ({
    id: t.exposeID('id'),
    score: t.exposeFloat('score', { description: '0 … 1' }),
    passages: t.expose('passages', { type: 'JSON', description: 'What both say, longest first: [{ key, text }]' }),
    verdict: t.exposeString('verdict', { description: 'UNSEEN, DIFFERENT, GROUPED, DUPLICATE or MERGED' }),
    note: t.exposeString('note'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    left: t.relation('left', { nullable: true }),
    right: t.relation('right', { nullable: true }),
    allowedActions: rowActions(t, 'SimilarPair', ['judge']),
  }),
});

export const DossierRef = builder.prismaObject('Dossier', {
  description: 'A submission as your association received it 申报材料.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    number: t.exposeString('number'),
    title: t.exposeString('title'),
    applicantId: t.exposeID('applicantId', { nullable: true }),
    applicantName: t.exposeString('applicantName'),
    applicantKind: t.exposeString('applicantKind'),
    channel: t.exposeString('channel'),
    track: t.exposeString('track', { description: 'Key of a track of its call.' }),
    stage: t.exposeString('stage', { description: dossierStages.stages.join(', ') }),
    revision: t.exposeInt('revision', { description: 'The newest revision received.' }),
    voucher: t.expose('voucher', { type: 'JSON', nullable: true }),
    avoid: t.expose('avoid', { type: 'JSON', description: 'Whom the applicant asks to be kept away.' }),
    onPaper: t.exposeBoolean('onPaper', { description: 'Entered by the association from paper.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    admittedAt: t.expose('admittedAt', { type: 'DateTime', nullable: true }),
    closedReason: t.exposeString('closedReason', { nullable: true }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime', nullable: true }),
    groupKey: t.exposeString('groupKey', { nullable: true, description: 'Alike ones of one key go to the same experts.' }),
    ownerDispute: t.exposeBoolean('ownerDispute', { description: 'Two claim the technology; it does not enter the library.' }),
    version: t.exposeInt('version'),
    call: t.relation('call', { nullable: true }),
    claims: t.field({
      type: 'JSON',
      description: 'Who claims the technology, this applicant first: [{ dossierId, number, applicantName, channel }]',
      select: { id: true, tenantId: true, number: true, applicantName: true, channel: true },
      resolve: (row, _args, ctx) => claimsOf(ctx, row),
    }),
    merged: t.relation('merged', granted('Dossier')),
    revisions: t.relation('revisions', granted('DossierRevision')),
    files: t.relation('files', granted('DossierFile')),
    checks: t.relation('checks', granted('ScreeningCheck')),
    supplements: t.relation('supplements', granted('SupplementNotice')),
    similarLeft: t.relation('similarLeft', granted('SimilarPair')),
    similarRight: t.relation('similarRight', granted('SimilarPair')),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now.',
      select: { id: true, stage: true, onPaper: true },
      resolve: ({ onPaper, ...row }, _args, ctx) => actionsOn(ctx, 'Dossier', row, onPaper ? paperActs : portalActs, actStages),
    }),
  }),
});

builder.prismaObjectField(DossierRef, 'mergedInto', (t) =>
  t.field({
    type: DossierRef,
    nullable: true,
    description: 'The one that goes on in its place, where you may read it.',
    select: { mergedIntoId: true },
    resolve: ({ mergedIntoId }, _args, ctx) =>
      mergedIntoId ? ctx.db.dossier.findFirst({ where: { AND: [allowed(ctx, 'read', 'Dossier'), { id: mergedIntoId }] } }) : null,
  }),
);
