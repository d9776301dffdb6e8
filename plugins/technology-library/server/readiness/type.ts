import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { type ReadinessAnswers, type ReadinessItem, scoreReadiness } from '../../shared/readiness.ts';
import { readinessStages } from '../../shared/stages.ts';

export const readinessTable = defineStages(readinessStages);

interface Row {
  checklist: unknown;
  answers: unknown;
  passScore: { toNumber(): number };
}
/** Where the check stands by the answers so far. */
export const resultOf = ({ checklist, answers, passScore }: Row) =>
  scoreReadiness(checklist as ReadinessItem[], answers as ReadinessAnswers, passScore.toNumber());

const figures = { checklist: true, answers: true, passScore: true } as const;

export const ReadinessCheckRef = builder.prismaObject('ReadinessCheck', {
  description: 'Whether an institution has what the technology needs 条件评估: a scored check list and its gaps.',
  fields: (t) => ({
    id: t.exposeID('id'),
    associationId: t.exposeID('tenantId'),
    adoptionId: t.exposeID('adoptionId', { description: 'The site.' }),
    siteName: t.string({ select: { adoption: { select: { siteName: true } } }, resolve: ({ adoption }) => adoption.siteName }),
    siteStage: t.string({ select: { adoption: { select: { stage: true } } }, resolve: ({ adoption }) => adoption.stage }),
    projectId: t.id({ select: { adoption: { select: { projectId: true } } }, resolve: ({ adoption }) => adoption.projectId }),
    number: t.exposeInt('number'),
    checklist: t.expose('checklist', { type: 'JSON', description: '[{ key, section, label, weight, required }]' }),
    answers: t.expose('answers', {
      type: 'JSON',
      description: '{ [key]: { met: FULL | PARTLY | NONE | NOT_APPLICABLE, note } }',
    }),
    gaps: t.expose('gaps', { type: 'JSON', description: '[{ key, label, remedy, dueOn, closedOn }]' }),
    score: t.float({
      nullable: true,
      description: 'Met weight in percent of the answered weight; what does not apply counts on neither side.',
      select: figures,
      resolve: (row) => resultOf(row).score,
    }),
    passed: t.boolean({
      description: 'Everything is answered, every required item fully met, and the score suffices.',
      select: figures,
      resolve: (row) => resultOf(row).passed,
    }),
    answered: t.int({ select: figures, resolve: (row) => resultOf(row).answered }),
    failed: t.stringList({
      description: 'Required items that are not fully met.',
      select: figures,
      resolve: (row) => [...resultOf(row).failed],
    }),
    passScore: t.float({ select: { passScore: true }, resolve: ({ passScore }) => passScore.toNumber() }),
    stage: t.exposeString('stage', { description: readinessStages.stages.join(', ') }),
    dueOn: t.string({ nullable: true, select: { dueOn: true }, resolve: ({ dueOn }) => dayText(dueOn) }),
    note: t.exposeString('note', { description: 'Words of whoever filled it in, or of whoever judged it last.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true }),
    judgedAt: t.expose('judgedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'ReadinessCheck', ['answer', 'submit', 'return', 'accept', 'closeGap'], {
      ...readinessTable,
      moves: {
        ...readinessTable.moves,
        answer: { from: ['OPEN', 'RETURNED'], to: 'OPEN' },
        closeGap: { from: ['ACCEPTED'], to: 'ACCEPTED' },
      },
    }),
  }),
});
