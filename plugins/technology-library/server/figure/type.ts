import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { together, type Unit } from '../../shared/figures.ts';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { figureStages } from '../../shared/stages.ts';
import { filesInOrder } from '../evidence/in-order.ts';
import { grantedOne } from '../granted-one.ts';

export const stages = defineStages(figureStages);

const asNumber = (amount: Prisma.Decimal | null): number | null => (amount === null ? null : amount.toNumber());

export const IndicatorRef = builder.prismaObject('Indicator', {
  description: 'What a project is measured by 评估指标, in a dimension of RE-AIM.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId'),
    name: t.exposeString('name'),
    dimension: t.exposeString('dimension', { description: 'REACH, EFFECTIVENESS, ADOPTION, IMPLEMENTATION, MAINTENANCE' }),
    unit: t.exposeString('unit', { description: 'PERCENT, COUNT, MEAN' }),
    numerator: t.exposeString('numerator', { description: 'What is counted above the line.' }),
    denominator: t.exposeString('denominator', { nullable: true, description: 'What is counted below it; null for a plain count.' }),
    better: t.exposeString('better', { description: 'HIGHER or LOWER' }),
    target: t.float({ nullable: true, select: { target: true }, resolve: ({ target }) => asNumber(target) }),
    weight: t.float({ select: { weight: true }, resolve: ({ weight }) => weight.toNumber() }),
    period: t.exposeString('period', { description: 'MONTH, QUARTER, HALF, YEAR' }),
    source: t.exposeString('source'),
    dueDays: t.exposeInt('dueDays', { description: 'Days after the end of a period.' }),
    retired: t.exposeBoolean('retired'),
    version: t.exposeInt('version'),
    allowedActions: rowActions(t, 'Indicator', ['update', 'retire', 'ask']),
  }),
});

export const IndicatorValueRef = builder.prismaObject('IndicatorValue', {
  description: 'One figure of one site and period 指标值.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId'),
    adoptionId: t.exposeID('adoptionId'),
    startsOn: t.string({ select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) ?? '' }),
    endsOn: t.string({ select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) ?? '' }),
    period: t.string({
      description: '2026-Q3',
      select: { startsOn: true, indicator: { select: { period: true } } },
      resolve: ({ startsOn, indicator }) => periodLabel(indicator.period as Period, startsOn),
    }),
    dueOn: t.string({ select: { dueOn: true }, resolve: ({ dueOn }) => dayText(dueOn) ?? '' }),
    stage: t.exposeString('stage', { description: figureStages.stages.join(', ') }),
    numerator: t.float({ nullable: true, select: { numerator: true }, resolve: ({ numerator }) => asNumber(numerator) }),
    denominator: t.float({ nullable: true, select: { denominator: true }, resolve: ({ denominator }) => asNumber(denominator) }),
    value: t.float({
      nullable: true,
      description: 'Percent, count or mean, as the indicator says.',
      select: { numerator: true, denominator: true, indicator: { select: { unit: true } } },
      resolve: ({ numerator, denominator, indicator }) =>
        numerator === null
          ? null
          : together(indicator.unit as Unit, [{ numerator: numerator.toNumber(), denominator: asNumber(denominator) }]),
    }),
    note: t.exposeString('note'),
    verdict: t.exposeString('verdict', { description: 'Why it was returned or corrected.' }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', nullable: true }),
    verifiedAt: t.expose('verifiedAt', { type: 'DateTime', nullable: true }),
    correctsId: t.exposeID('correctsId', { nullable: true, description: 'The locked figure that this one corrects.' }),
    version: t.exposeInt('version'),
    files: t.relation('files', { ...filesInOrder, description: 'Where the figure comes from.' }),
    indicator: t.relation('indicator', grantedOne('Indicator', 'indicatorId')),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    allowedActions: rowActions(t, 'IndicatorValue', ['report', 'reportFor', 'verify', 'return', 'correct'], {
      ...stages,
      moves: { ...stages.moves, reportFor: stages.moves.report },
    }),
  }),
});
