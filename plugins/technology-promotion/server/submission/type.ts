import { granted } from '@xinglin/kernel/ability/granted';
import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { submissionStages } from '../../shared/stages.ts';
import { filledForm } from '../dossier/filled-form.ts';
import { SubmissionFileRef, submissionFiles } from './files.ts';
import { findingsIn } from './findings.ts';
import { inHost } from './in-host.ts';
import { ownRow } from './own-row.ts';

export const stages = defineStages(submissionStages);

export const TechnologyRef = builder.prismaObject('Technology', {
  description: 'A technology of your organisation 技术: it outlives the calls it is submitted to.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    submissions: t.relation('submissions', granted('Submission')),
  }),
});

export const SubmissionRevisionRef = builder.prismaObject('SubmissionRevision', {
  description: 'What was submitted, as it was 修订版.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    title: t.exposeString('title'),
    answers: t.expose('answers', { type: 'JSON' }),
    blindAnswers: t.expose('blindAnswers', { type: 'JSON', description: 'The copy for blind review.' }),
    formNumber: t.exposeInt('formNumber'),
    form: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The version of the form that was filled in, with the papers that its channel asks.',
      select: { formNumber: true, submission: { select: { hostId: true, callId: true, channel: true } } },
      resolve: ({ formNumber, submission: { hostId, ...submission } }, _args, ctx) =>
        inHost(ctx, hostId, (there) => filledForm(there, { tenantId: hostId, formNumber, ...submission })),
    }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of the answers in canonical JSON.' }),
    note: t.exposeString('note'),
    submittedAt: t.expose('submittedAt', { type: 'DateTime' }),
  }),
});

export const SubmissionRef = builder.prismaObject('Submission', {
  description: 'A submission 申报 of your organisation. What the association does with it shows once it is made known.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    callTitle: t.exposeString('callTitle'),
    hostId: t.exposeID('hostId', { description: 'The association.' }),
    hostName: t.exposeString('hostName'),
    number: t.exposeString('number', { nullable: true, description: 'Given when it is first submitted.' }),
    title: t.exposeString('title'),
    channel: t.exposeString('channel'),
    track: t.exposeString('track'),
    stage: t.exposeString('stage', { description: submissionStages.stages.join(', ') }),
    answers: t.expose('answers', { type: 'JSON' }),
    blindAnswers: t.expose('blindAnswers', {
      type: 'JSON',
      description: 'What stands in place of the fields hidden from blind reviewers.',
    }),
    formNumber: t.exposeInt('formNumber'),
    voucher: t.expose('voucher', { type: 'JSON', nullable: true }),
    avoid: t.expose('avoid', { type: 'JSON', description: 'Whom you ask to be kept away.' }),
    revision: t.exposeInt('revision', { description: 'Revisions submitted so far.' }),
    supplementDueAt: t.expose('supplementDueAt', { type: 'DateTime', nullable: true }),
    supplementDefects: t.expose('supplementDefects', {
      type: 'JSON',
      description: 'Every defect of the notice in force: [{ key, label, text }]',
    }),
    outcome: t.exposeString('outcome', {
      nullable: true,
      description: 'What the association made known: the outcome of its decision, or REVOKED where an objection to it was upheld.',
    }),
    letter: t.exposeString('letter', { nullable: true }),
    letterAt: t.expose('letterAt', { type: 'DateTime', nullable: true }),
    withdrawReason: t.exposeString('withdrawReason', { nullable: true }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    findings: t.field({
      type: 'JSON',
      description: 'What to look at again before handing in: [{ code, path, label, text, blocks }]. What blocks would refuse it.',
      select: { id: true },
      resolve: async ({ id }, _args, ctx) => {
        const row = await ownRow(ctx, id);
        return row ? findingsIn(ctx, row) : [];
      },
    }),
    files: t.field({
      type: [SubmissionFileRef],
      description: 'The files that its draft and its revisions name.',
      select: { id: true },
      resolve: async ({ id }, _args, ctx) => {
        const row = await ownRow(ctx, id);
        return row ? submissionFiles(ctx, row) : [];
      },
    }),
    technology: t.relation('technology', { nullable: true }),
    revisions: t.relation('revisions', granted('SubmissionRevision')),
    allowedActions: rowActions(t, 'Submission', ['update', 'discard', 'submit', 'supplement', 'withdraw'], {
      ...stages,
      moves: {
        ...stages.moves,
        update: { from: ['DRAFT', 'SUPPLEMENT_REQUESTED'], to: 'DRAFT' },
        discard: { from: ['DRAFT'], to: 'WITHDRAWN' },
      },
    }),
  }),
});
