import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { reportStages } from '../../shared/stages.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const stages = defineStages(reportStages);

/** Acts that change no stage of the row itself, and where they are possible. */
const further = {
  update: { from: ['DRAFT'], to: 'DRAFT' },
  reissue: { from: ['PUBLISHED'], to: 'PUBLISHED' },
  writePapers: { from: ['PUBLISHED', 'SUPERSEDED'], to: 'PUBLISHED' },
} as const;

export const PromotionReportRef = builder.prismaObject('PromotionReport', {
  description: 'A quarterly or annual report of promotion 推广报告, one edition of it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId', { nullable: true, description: 'Null for a report over all that the association promotes.' }),
    number: t.exposeString('number', { description: 'Given once, shared by the editions of one report: BG2026-0001.' }),
    title: t.exposeString('title'),
    period: t.exposeString('period', { description: 'QUARTER, YEAR' }),
    label: t.exposeString('label', { description: '2026-Q3, 2026' }),
    startsOn: t.string({ select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    edition: t.exposeInt('edition'),
    editionReason: t.exposeString('editionReason', { description: 'Why there is another edition.' }),
    stage: t.exposeString('stage', { description: reportStages.stages.join(', ') }),
    chapters: t.expose('chapters', { type: 'JSON', description: '{ [chapter]: text }' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 over frozen figures and words; empty while it is a draft.' }),
    frozenAt: t.expose('frozenAt', { type: 'DateTime', nullable: true, description: 'What was recorded later is not in it.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    verdict: t.exposeString('verdict', { description: 'Why it was returned to its author.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    supersededAt: t.expose('supersededAt', { type: 'DateTime', nullable: true }),
    papers: t.exposeString('papers', { description: 'How far its files are: NONE, QUEUED, RUNNING, DONE, FAILED' }),
    papersDone: t.exposeInt('papersDone', { description: 'Of three files.' }),
    docxFileId: t.exposeID('docxFileId', { nullable: true, description: 'To be had under /files/<id>.' }),
    pdfFileId: t.exposeID('pdfFileId', { nullable: true }),
    xlsxFileId: t.exposeID('xlsxFileId', { nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    project: t.relation('project', grantedOne('PromotionProject', 'projectId')),
    supersedes: t.relation('supersedes', { ...grantedOne('PromotionReport', 'supersedesId'), description: 'The edition before this one.' }),
    successors: t.relation('successors', grantedInOrder('PromotionReport', [{ edition: 'desc' }, { id: 'asc' }])),
    extracts: t.relation('extracts', {
      ...grantedInOrder('ReportExtract', [{ holderName: 'asc' }, { id: 'asc' }]),
      description: 'What holders were given of it.',
    }),
    allowedActions: rowActions(t, 'PromotionReport', ['publish', 'submit', 'update', 'return', 'reissue', 'writePapers', 'discard'], {
      ...stages,
      moves: { ...stages.moves, ...further },
    }),
  }),
});
