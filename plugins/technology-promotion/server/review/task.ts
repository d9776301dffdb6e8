import { queryFromInfo } from '@pothos/plugin-prisma';
import { allowed } from '@xinglin/kernel/ability/allowed';
import { actionsOn } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { pageArgs, pageType } from '@xinglin/kernel/graphql/page-type';
import { keysetPage } from '@xinglin/kernel/paging/keyset';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import type { Track } from '../../shared/call-input.ts';
import { assignmentStages } from '../../shared/stages.ts';
import { copiesOf } from '../dossier/copy-id.ts';
import { filledForm } from '../dossier/filled-form.ts';
import {
  applicantOf,
  type Declared,
  declaredSelect,
  dueAfterSupplement,
  isBlind,
  isOpen,
  type Named,
  namedSelect,
  type Opening,
  openSelect,
  revisionOf,
  type Sighted,
  sightSelect,
  titleOf,
} from './sight.ts';
import { ReviewRef } from './type.ts';
import { tasksWhere } from './wishes.ts';

export const taskStages = defineStages(assignmentStages);

export interface Material {
  id: string;
  fieldKey: string;
  fileId: string;
  answerId: string | null;
  name: string;
}

const MaterialRef = builder.objectRef<Material>('ReviewMaterial').implement({
  description: 'A file of the dossier that you may open.',
  fields: (t) => ({
    id: t.exposeID('id'),
    fieldKey: t.exposeString('fieldKey', { description: 'The field of the form it belongs to.' }),
    fileId: t.exposeID('fileId'),
    answerId: t.exposeID('answerId', {
      nullable: true,
      description: 'The id under which the answers name it: theirs is the applicant’s own file. Null of a scan, which no answer names.',
    }),
    name: t.exposeString('name'),
  }),
});

/** A task as its expert knows it: a type of its own, so that no other field of the dossier can be asked for. */
export const ReviewTaskRef = builder.prismaObject('Assignment', {
  variant: 'ReviewTask',
  description: 'One of your review tasks 评审任务. Its content is null until you accepted it and declared your interests.',
  // What pages go by; fields say what else they need.
  select: { tenantId: true, id: true, createdAt: true, dueAt: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    dossierId: t.exposeID('dossierId', { description: 'For your declaration.' }),
    stage: t.exposeString('stage', { description: assignmentStages.stages.join(', ') }),
    alias: t.exposeString('alias', { description: 'Under this letter others read your review while the rules hide your name.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
    reason: t.exposeString('reason', { nullable: true }),
    returnNote: t.exposeString('returnNote', { nullable: true, description: 'Why the review came back to you.' }),
    version: t.exposeInt('version'),
    roundId: t.exposeID('roundId'),
    roundName: t.string({ select: { round: { select: { name: true } } }, resolve: ({ round }) => round.name }),
    roundStage: t.string({ select: { round: { select: { stage: true } } }, resolve: ({ round }) => round.stage }),
    callTitle: t.string({
      select: { round: { select: { call: { select: { title: true } } } } },
      resolve: ({ round }) => round.call.title,
    }),
    track: t.string({
      nullable: true,
      description: 'Subject of the technology.',
      select: { dossier: { select: { track: true } }, round: { select: { call: { select: { tracks: true } } } } },
      resolve: ({ dossier, round }) => (round.call.tracks as unknown as Track[]).find(({ key }) => key === dossier.track)?.name ?? null,
    }),
    declared: t.boolean({
      description: 'You have declared whether you have an interest.',
      select: (_args, ctx) => declaredSelect(ctx),
      resolve: (row) => (row as unknown as Declared).dossier.declarations.length > 0,
    }),
    open: t.boolean({
      description: 'Its content is open to you.',
      select: (_args, ctx) => openSelect(ctx),
      resolve: (row) => isOpen(row as unknown as Opening),
    }),
    blind: t.boolean({
      description: 'The applicant is hidden.',
      select: { round: { select: { anonymity: true } } },
      resolve: (row) => isBlind(row),
    }),
    title: t.string({
      nullable: true,
      select: (_args, ctx) => namedSelect(ctx),
      resolve: (row) => titleOf(row as unknown as Named),
    }),
    applicantName: t.string({
      nullable: true,
      description: 'Null where the applicant is hidden.',
      select: (_args, ctx) => namedSelect(ctx),
      resolve: (row) => applicantOf(row as unknown as Named),
    }),
    answers: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The revision before the experts of the round, or its redacted copy where the applicant is hidden.',
      select: (_args, ctx) => sightSelect(ctx),
      resolve: async (row, _args, ctx) => {
        const task = row as unknown as Sighted;
        if (!isOpen(task)) return null;
        const revision = await ctx.db.dossierRevision.findFirst({
          where: { tenantId: task.tenantId, dossierId: task.dossierId, number: revisionOf(task) },
        });
        return (isBlind(task) ? revision?.blindAnswers : revision?.answers) ?? null;
      },
    }),
    revision: t.int({
      nullable: true,
      select: (_args, ctx) => sightSelect(ctx),
      resolve: (row) => (isOpen(row as unknown as Sighted) ? revisionOf(row as unknown as Sighted) : null),
    }),
    applicationForm: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The version of the form that was filled in; with the papers of its channel where the applicant is not hidden.',
      select: (_args, ctx) => sightSelect(ctx),
      resolve: async (row, _args, ctx) => {
        const task = row as unknown as Sighted;
        if (!isOpen(task)) return null;
        const { tenantId, dossierId } = task;
        const revision = await ctx.db.dossierRevision.findFirst({
          where: { tenantId, dossierId, number: revisionOf(task) },
          select: { formNumber: true, dossier: { select: { callId: true, channel: true } } },
        });
        if (!revision) return null;
        const { formNumber, dossier } = revision;
        return filledForm(ctx, { tenantId, formNumber, ...dossier }, { papers: !isBlind(task) });
      },
    }),
    materials: t.field({
      type: [MaterialRef],
      description: 'Files that you may open.',
      select: (_args, ctx) => sightSelect(ctx),
      resolve: async (row, _args, ctx) => {
        const task = row as unknown as Sighted;
        if (!isOpen(task)) return [];
        const { tenantId, dossierId } = task;
        const revision = revisionOf(task);
        const sent = await ctx.db.dossierRevision.findFirst({
          where: { tenantId, dossierId, number: revision },
          select: { answers: true, blindAnswers: true },
        });
        const files = await ctx.db.dossierFile.findMany({
          where: { AND: [allowed(ctx, 'read', 'DossierFile'), { dossierId, revision }, isBlind(task) ? { blind: true } : {}] },
          orderBy: { createdAt: 'asc' },
        });
        const named = new Map(
          copiesOf(dossierId, revision, isBlind(task) ? sent?.blindAnswers : sent?.answers).map(({ id, sourceId }) => [id, sourceId]),
        );
        return files.map(({ id, fieldKey, fileId }, at) => ({
          id,
          fieldKey,
          fileId,
          answerId: named.get(id) ?? null,
          name: String(at + 1),
        }));
      },
    }),
    criteria: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The review form.',
      select: (_args, ctx) => sightSelect(ctx),
      resolve: async (row, _args, ctx) => {
        const task = row as unknown as Sighted;
        if (!isOpen(task) || !task.round.formId) return null;
        const form = await ctx.db.formVersion.findFirst({ where: { tenantId: task.tenantId, id: task.round.formId } });
        return form?.definition ?? null;
      },
    }),
    review: t.field({
      type: ReviewRef,
      nullable: true,
      description: 'Your review, while the dossier is open to you.',
      select: (_args, ctx) => sightSelect(ctx),
      resolve: (row, _args, ctx, info) => {
        const task = row as unknown as Sighted;
        const where = { tenantId: task.tenantId, assignmentId: task.id };
        return isOpen(task) ? ctx.db.review.findFirst({ ...queryFromInfo({ context: ctx, info }), where }) : null;
      },
    }),
    seeOthers: t.string({
      description: 'When the others’ reviews open: AFTER_OWN, AT_MEETING, AFTER_RELEASE or NEVER.',
      select: { round: { select: { seeOthers: true } } },
      resolve: ({ round }) => round.seeOthers,
    }),
    others: t.field({
      type: [ReviewRef],
      description: 'Reviews of the others, as far as the rules show them, under their letters.',
      select: { id: true, roundId: true, dossierId: true },
      resolve: ({ id, roundId, dossierId }, _args, ctx) =>
        ctx.db.review.findMany({
          where: {
            AND: [
              allowed(ctx, 'read', 'Review'),
              { roundId, dossierId, stage: 'SUBMITTED', NOT: { assignmentId: id } },
              // Her own submission opens the others of this very item, not of the whole round.
              { dossier: { is: { assignments: { some: { id, stage: 'SUBMITTED' } } } } },
            ],
          },
          orderBy: { alias: 'asc' },
        }),
    }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now.',
      select: (_args, ctx) => sightSelect(ctx),
      resolve: async (row, _args, ctx) => {
        const task = row as unknown as Sighted;
        const acts = await actionsOn(ctx, 'Assignment', task, ['accept', 'decline', 'recuse'], taskStages);
        const writable = isOpen(task) && task.stage !== 'SUBMITTED' && task.round.stage === 'OPEN';
        const undeclared = ['INVITED', 'ACCEPTED'].includes(task.stage) && task.dossier.declarations.length === 0;
        const due = isOpen(task) && task.round.stage === 'OPEN' ? dueAfterSupplement(task) : null;
        return [...(undeclared ? ['declare'] : []), ...acts, ...(writable ? ['review'] : []), ...(due ? [due] : [])];
      },
    }),
  }),
});

const ReviewTaskPage = pageType('ReviewTask', ReviewTaskRef);
const ReviewTaskFilter = builder.inputType('ReviewTaskFilter', {
  description: 'Which tasks; all that is given must fit.',
  fields: (t) => ({ stage: t.string(), open: t.boolean({ description: 'Only those that wait for you.' }) }),
});

builder.queryField('reviewTasks', (t) =>
  t.field({
    type: ReviewTaskPage,
    description: 'Your review tasks, newest first; those that wait for you, the most urgent first.',
    authScopes: { can: ['accept', 'Assignment'] },
    args: { page: t.arg({ type: pageArgs }), filter: t.arg({ type: ReviewTaskFilter }) },
    resolve: (_root, { page, filter }, ctx, info) =>
      keysetPage(page ?? {}, {
        // Whoever was invited was given a date, so the column is never empty among those.
        sort: filter?.open ? { field: 'dueAt', direction: 'asc' } : { field: 'createdAt', direction: 'desc' },
        where: { AND: [allowed(ctx, 'accept', 'Assignment'), tasksWhere(filter ?? {})] },
        find: (query) => ctx.db.assignment.findMany({ ...queryFromInfo({ context: ctx, info, path: ['items'] }), ...query }),
        count: (query) => ctx.db.assignment.count(query),
      }),
  }),
);

builder.queryField('reviewTask', (t) =>
  t.prismaField({
    type: ReviewTaskRef,
    nullable: true,
    description: 'One of your tasks; null when there is none.',
    authScopes: { can: ['accept', 'Assignment'] },
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, ctx) =>
      ctx.db.assignment.findFirst({ ...query, where: { AND: [allowed(ctx, 'accept', 'Assignment'), { id: asId(id) }] } }),
  }),
);
