import { rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { adjustmentStages, budgetStages } from '../../shared/budget-input.ts';
import { shareOf, sumOf } from '../../shared/money.ts';
import { nameOfMember } from '../colleague.ts';
import { grantedInOrder } from '../granted-in-order.ts';
import { grantedOne } from '../granted-one.ts';
import { fromHolder } from './holder-money.ts';

export const budgetTable = defineStages(budgetStages);
export const adjustmentTable = defineStages(adjustmentStages);

const ofProject = { project: { select: { number: true, title: true, entryId: true } } } as const;
const ofLines = { lines: { select: { amount: true, adjusted: true, used: true } } } as const;
const ofHolder = { budget: { select: { project: { select: { entry: { select: { holderId: true, holderName: true } } } } } } } as const;
/** Lines with what it takes to see whose money it is. */
const ofMoney = {
  project: { select: { entry: { select: { holderId: true, holderName: true } } } },
  lines: { select: { amount: true, adjusted: true, source: true, sponsorId: true, sponsorName: true } },
} as const;

export const PromotionBudgetRef = builder.prismaObject('PromotionBudget', {
  description: 'The funds of a promotion project for a year 经费预算, in yuan.',
  fields: (t) => ({
    id: t.exposeID('id'),
    projectId: t.exposeID('projectId'),
    projectNumber: t.string({ select: ofProject, resolve: ({ project }) => project.number }),
    projectTitle: t.string({ select: ofProject, resolve: ({ project }) => project.title }),
    number: t.exposeString('number', { description: 'Given once, never again: JF2026-0001.' }),
    year: t.exposeInt('year'),
    stage: t.exposeString('stage', { description: budgetStages.stages.join(', ') }),
    note: t.exposeString('note'),
    planned: t.float({
      description: 'The sum of all lines; adjustments leave it as it is.',
      select: ofLines,
      resolve: ({ lines }) => sumOf(lines.map(({ amount }) => amount.toNumber())),
    }),
    used: t.float({ select: ofLines, resolve: ({ lines }) => sumOf(lines.map(({ used }) => used.toNumber())) }),
    balance: t.float({
      description: 'What is left of it.',
      select: ofLines,
      resolve: ({ lines }) => sumOf(lines.map(({ amount, adjusted, used }) => amount.plus(adjusted).minus(used).toNumber())),
    }),
    fromHolder: t.float({
      description: 'How much of it comes from the holder of the technology that is promoted.',
      select: ofMoney,
      resolve: ({ lines, project: { entry } }) =>
        sumOf(lines.filter((line) => fromHolder(line, entry)).map(({ amount, adjusted }) => amount.plus(adjusted).toNumber())),
    }),
    draftedByName: t.string({
      nullable: true,
      select: { tenantId: true, draftedBy: true },
      resolve: ({ tenantId, draftedBy }, _args, ctx) => nameOfMember(ctx, tenantId, draftedBy),
    }),
    approvedByName: t.string({
      nullable: true,
      select: { tenantId: true, approvedBy: true },
      resolve: ({ tenantId, approvedBy }, _args, ctx) => nameOfMember(ctx, tenantId, approvedBy),
    }),
    approvedAt: t.expose('approvedAt', { type: 'DateTime', nullable: true }),
    settledAt: t.expose('settledAt', { type: 'DateTime', nullable: true }),
    settlementNote: t.exposeString('settlementNote'),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lines: t.relation('lines', grantedInOrder('BudgetLine', [{ position: 'asc' }, { id: 'asc' }])),
    adjustments: t.relation('adjustments', grantedInOrder('BudgetAdjustment', [{ createdAt: 'desc' }, { id: 'desc' }])),
    allowedActions: rowActions(t, 'PromotionBudget', ['approve', 'update', 'spend', 'adjust', 'settle'], {
      ...budgetTable,
      moves: {
        ...budgetTable.moves,
        update: { from: ['DRAFT'], to: 'DRAFT' },
        spend: { from: ['APPROVED'], to: 'APPROVED' },
        adjust: { from: ['APPROVED'], to: 'APPROVED' },
      },
    }),
  }),
});

export const BudgetLineRef = builder.prismaObject('BudgetLine', {
  description: 'What money is for and where it comes from.',
  fields: (t) => ({
    id: t.exposeID('id'),
    category: t.exposeString('category', {
      description: 'TRAINING, MEETING, TRAVEL, LABOUR, PRINTING, EQUIPMENT, INFORMATION, EVALUATION, OTHER',
    }),
    title: t.exposeString('title'),
    source: t.exposeString('source', { description: 'FISCAL, ASSOCIATION, ENTERPRISE, SELF, OTHER' }),
    sponsorId: t.exposeID('sponsorId', { nullable: true, description: 'The enterprise that gives it, where it is in the register.' }),
    sponsorName: t.exposeString('sponsorName'),
    fromHolder: t.boolean({
      description: 'The enterprise holds the technology that is promoted.',
      select: { source: true, sponsorId: true, sponsorName: true, ...ofHolder },
      resolve: ({ budget, ...line }) => fromHolder(line, budget.project.entry),
    }),
    amount: t.float({ description: 'As planned.', select: { amount: true }, resolve: ({ amount }) => amount.toNumber() }),
    adjusted: t.float({
      description: 'What approved adjustments brought or took.',
      select: { adjusted: true },
      resolve: ({ adjusted }) => adjusted.toNumber(),
    }),
    used: t.float({ select: { used: true }, resolve: ({ used }) => used.toNumber() }),
    balance: t.float({
      select: { amount: true, adjusted: true, used: true },
      resolve: ({ amount, adjusted, used }) => amount.plus(adjusted).minus(used).toNumber(),
    }),
    usedPercent: t.float({
      nullable: true,
      description: 'Of what the line holds now.',
      select: { amount: true, adjusted: true, used: true },
      resolve: ({ amount, adjusted, used }) => shareOf(used.toNumber(), amount.plus(adjusted).toNumber()),
    }),
  }),
});

export const BudgetUseRef = builder.prismaObject('BudgetUse', {
  description: 'A use of the money 经费使用; never changed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    budgetId: t.exposeID('budgetId'),
    lineId: t.exposeID('lineId'),
    lineTitle: t.string({ select: { line: { select: { title: true } } }, resolve: ({ line }) => line.title }),
    category: t.string({ select: { line: { select: { category: true } } }, resolve: ({ line }) => line.category }),
    spentOn: t.string({ select: { spentOn: true }, resolve: ({ spentOn }) => dayText(spentOn) ?? '' }),
    amount: t.float({
      description: 'Negative when it reverses another.',
      select: { amount: true },
      resolve: ({ amount }) => amount.toNumber(),
    }),
    payee: t.exposeString('payee'),
    voucher: t.exposeString('voucher', { description: 'The number of the voucher 凭证号.' }),
    note: t.exposeString('note'),
    reverses: t.boolean({
      description: 'It takes another one back.',
      select: { reversesId: true },
      resolve: ({ reversesId }) => reversesId !== null,
    }),
    reversed: t.boolean({ select: { reversal: { select: { id: true } } }, resolve: ({ reversal }) => reversal !== null }),
    activity: t.relation('activity', grantedOne('Activity', 'activityId')),
    site: t.relation('adoption', grantedOne('SiteAdoption', 'adoptionId')),
    recordedByName: t.string({
      nullable: true,
      select: { tenantId: true, recordedBy: true },
      resolve: ({ tenantId, recordedBy }, _args, ctx) => nameOfMember(ctx, tenantId, recordedBy),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'BudgetUse', ['reverse']),
  }),
});

export const BudgetAdjustmentRef = builder.prismaObject('BudgetAdjustment', {
  description: 'Money moved from one line to another 预算调剂.',
  fields: (t) => ({
    id: t.exposeID('id'),
    budgetId: t.exposeID('budgetId'),
    fromTitle: t.string({ select: { fromLine: { select: { title: true } } }, resolve: ({ fromLine }) => fromLine.title }),
    toTitle: t.string({ select: { toLine: { select: { title: true } } }, resolve: ({ toLine }) => toLine.title }),
    amount: t.float({ select: { amount: true }, resolve: ({ amount }) => amount.toNumber() }),
    reason: t.exposeString('reason'),
    stage: t.exposeString('stage', { description: adjustmentStages.stages.join(', ') }),
    verdict: t.exposeString('verdict', { description: 'Why it was rejected.' }),
    proposedByName: t.string({
      nullable: true,
      select: { tenantId: true, proposedBy: true },
      resolve: ({ tenantId, proposedBy }, _args, ctx) => nameOfMember(ctx, tenantId, proposedBy),
    }),
    judgedAt: t.expose('judgedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'BudgetAdjustment', ['approve', 'reject'], adjustmentTable),
  }),
});
