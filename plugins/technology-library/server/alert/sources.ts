// Where alerts come from: for each kind the rows, the day by which they are sorted, and how one is shown. Nothing is kept:
// an alert is there while its row says so.

import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { type AlertKind, alertKindNames } from '../../shared/alerts.ts';
import { shareOf } from '../../shared/money.ts';
import { type Period, periodLabel } from '../../shared/periods.ts';
import { addMonths } from '../days.ts';
import { SUSTAINED_MONTHS } from '../site/sustained.ts';
import { due } from './due.ts';
import { type Shown, type Source, source } from './source.ts';

const DAY_MS = 86_400_000;

interface Named {
  id: string;
  number: string;
}
interface AtSite extends Named {
  adoption: { siteName: string; entryTitle: string } | null;
}
interface TightLine {
  title: string;
  amount: Prisma.Decimal;
  adjusted: Prisma.Decimal;
  used: Prisma.Decimal;
  budgetId: string;
  budget: { number: string; project: { title: string } };
}
interface AgreementRow extends Named {
  title: string;
  siteName: string;
}
const adoption = { select: { siteName: true, entryTitle: true } };
const agreement = { select: { number: true, title: true, siteName: true } };
const agreementLine = ({ id, number, title, siteName }: AgreementRow, keeper: boolean): Shown => ({
  title,
  note: keeper ? `${number} · ${siteName}` : number,
  link: `${keeper ? '/agreements' : '/our-agreements'}/${id}`,
});
const ipLine = ({ id, number, title }: Named & { title: string }, keeper: boolean): Shown => ({
  title,
  note: number,
  link: `${keeper ? '/ip' : '/held-ip'}/${id}`,
});
const complaintLine = ({ id, number, title }: Named & { title: string }): Shown => ({ title, note: number, link: `/complaints/${id}` });
/** A site reads the technology, everybody else the site. */
const whose = (row: { adoption: { siteName: string; entryTitle: string } | null }, keeper: boolean): string =>
  (keeper ? row.adoption?.siteName : row.adoption?.entryTitle) ?? '';

const sustainedDay = (routineOn: Date): Date => addMonths(routineOn, SUSTAINED_MONTHS);
/** Ends of months fall together, so the last of them is looked for. */
const routineUpTo = (day: Date): Date => {
  let value = addMonths(day, -SUSTAINED_MONTHS);
  while (sustainedDay(new Date(value.getTime() + DAY_MS)) <= day) value = new Date(value.getTime() + DAY_MS);
  return value;
};

/** What is left has to last until the end of the year in which it became little. */
const yearEnd = (tightOn: Date): Date => new Date(Date.UTC(tightOn.getUTCFullYear(), 11, 31));
const tightUpTo = (day: Date): Date => (yearEnd(day) <= day ? day : new Date(Date.UTC(day.getUTCFullYear() - 1, 11, 31)));

const definitions: Readonly<Record<AlertKind, Source>> = {
  CREDENTIAL: source<{ entryId: string; name: string; number: string; entry: { title: string } | null }>('CREDENTIAL', {
    model: 'LibraryCredential',
    field: 'expiresOn',
    where: due.credential,
    select: { entryId: true, name: true, number: true, entry: { select: { title: true } } },
    show: ({ entryId, name, number, entry }, keeper) => ({
      title: entry?.title ?? name,
      note: `${name} ${number}`,
      link: `${keeper ? '/library' : '/held'}/${entryId}`,
    }),
  }),
  REVIEW: source<Named & { title: string }>('REVIEW', {
    model: 'LibraryEntry',
    field: 'nextReviewOn',
    where: due.review,
    select: { number: true, title: true },
    show: ({ id, number, title }, keeper) => ({ title, note: number, link: `${keeper ? '/library' : '/held'}/${id}` }),
  }),
  REVIEW_CASE: source<Named & { entry: { title: string } }>('REVIEW_CASE', {
    model: 'LibraryReview',
    field: 'dueOn',
    where: due.reviewCase,
    select: { number: true, entry: { select: { title: true } } },
    show: ({ id, number, entry }) => ({ title: entry.title, note: number, link: `/library-reviews/${id}` }),
  }),
  IP_TERM: source<Named & { title: string }>('IP_TERM', {
    ...{ model: 'IpRecord', field: 'expiresOn', where: due.ipTerm, show: ipLine },
    select: { number: true, title: true },
  }),
  IP_FEE: source<Named & { title: string }>('IP_FEE', {
    ...{ model: 'IpRecord', field: 'feeDueOn', where: due.ipFee, show: ipLine },
    select: { number: true, title: true },
  }),
  AGREEMENT_UNSIGNED: source<AgreementRow>('AGREEMENT_UNSIGNED', {
    ...{ model: 'Agreement', field: 'startsOn', where: due.agreementUnsigned, show: agreementLine },
    select: agreement.select,
  }),
  AGREEMENT_ENDING: source<AgreementRow>('AGREEMENT_ENDING', {
    ...{ model: 'Agreement', field: 'endsOn', where: due.agreementEnding, show: agreementLine },
    select: agreement.select,
  }),
  AGREEMENT_OVER: source<AgreementRow>('AGREEMENT_OVER', {
    ...{ model: 'Agreement', field: 'endsOn', where: due.agreementOver, show: agreementLine },
    select: agreement.select,
  }),
  CONSENT: source<{ id: string; siteName: string; entry: { title: string } | null }>('CONSENT', {
    model: 'HolderConsent',
    field: 'dueOn',
    where: due.consent,
    select: { siteName: true, entry: { select: { title: true } } },
    show: ({ id, siteName, entry }) => ({ title: entry?.title ?? siteName, note: siteName, link: `/consents/${id}` }),
  }),
  READINESS: source<{ id: string; adoption: { siteName: string; entryTitle: string } | null }>('READINESS', {
    model: 'ReadinessCheck',
    field: 'dueOn',
    where: due.readiness,
    select: { adoption },
    show: (row) => ({ title: row.adoption?.siteName ?? '', note: row.adoption?.entryTitle ?? '', link: `/readiness/${row.id}` }),
  }),
  READINESS_GAP: source<{ id: string; adoption: { siteName: string; entryTitle: string } | null }>('READINESS_GAP', {
    model: 'ReadinessCheck',
    field: 'gapDueOn',
    where: due.readinessGap,
    select: { adoption },
    show: (row) => ({ title: row.adoption?.siteName ?? '', note: row.adoption?.entryTitle ?? '', link: `/readiness/${row.id}` }),
  }),
  SUSTAINED: source<{ id: string; siteName: string; entryTitle: string }>('SUSTAINED', {
    model: 'SiteAdoption',
    field: 'routineOn',
    where: due.sustained,
    select: { siteName: true, entryTitle: true },
    dayOf: sustainedDay,
    upTo: routineUpTo,
    show: ({ id, siteName, entryTitle }, keeper) => ({
      title: siteName,
      note: entryTitle,
      link: `${keeper ? '/sites' : '/our-sites'}/${id}`,
    }),
  }),
  VISIT: source<AtSite>('VISIT', {
    model: 'SupervisionVisit',
    field: 'plannedOn',
    where: due.visit,
    select: { number: true, adoption },
    show: (row) => ({ title: row.adoption?.siteName ?? '', note: row.number, link: `/supervision/${row.id}` }),
  }),
  FINDING: source<AtSite>('FINDING', {
    model: 'Finding',
    field: 'dueOn',
    where: due.finding,
    select: { number: true, adoption },
    show: (row, keeper) => ({
      title: whose(row, keeper),
      note: row.number,
      link: `${keeper ? '/findings' : '/our-findings'}/${row.id}`,
    }),
  }),
  ACTIVITY: source<Named & { title: string }>('ACTIVITY', {
    model: 'Activity',
    field: 'endsOn',
    where: due.activity,
    select: { number: true, title: true },
    show: ({ id, number, title }, keeper) => ({ title, note: number, link: `${keeper ? '/activities' : '/our-activities'}/${id}` }),
  }),
  FIGURE: source<{
    startsOn: Date;
    indicatorId: string;
    indicator: { name: string; period: string } | null;
    adoption: { siteName: string; entryTitle: string } | null;
  }>('FIGURE', {
    model: 'IndicatorValue',
    field: 'dueOn',
    where: due.figure,
    select: { startsOn: true, indicatorId: true, indicator: { select: { name: true, period: true } }, adoption },
    show: (row, keeper) => ({
      title: whose(row, keeper),
      note: row.indicator ? `${row.indicator.name} ${periodLabel(row.indicator.period as Period, row.startsOn)}` : '',
      link: keeper ? `/figures?indicator=${row.indicatorId}` : '/our-figures',
    }),
  }),
  RISK_REVIEW: source<Named & { title: string }>('RISK_REVIEW', {
    model: 'Risk',
    field: 'nextReviewOn',
    where: due.riskReview,
    select: { number: true, title: true },
    show: ({ id, number, title }) => ({ title, note: number, link: `/risks/${id}` }),
  }),
  RISK_MEASURE: source<{ text: string; responsible: string; riskId: string }>('RISK_MEASURE', {
    model: 'RiskMeasure',
    field: 'dueOn',
    where: due.riskMeasure,
    select: { text: true, responsible: true, riskId: true },
    show: ({ text, responsible, riskId }) => ({ title: text.slice(0, 80), note: responsible, link: `/risks/${riskId}` }),
  }),
  COMPLAINT_ACCEPT: source<Named & { title: string }>('COMPLAINT_ACCEPT', {
    ...{ model: 'Complaint', field: 'acceptBy', where: due.complaintAccept, show: complaintLine },
    select: { number: true, title: true },
  }),
  COMPLAINT_ANSWER: source<Named & { title: string }>('COMPLAINT_ANSWER', {
    ...{ model: 'Complaint', field: 'answerBy', where: due.complaintAnswer, show: complaintLine },
    select: { number: true, title: true },
  }),
  IMPROVEMENT: source<{ text: string; evaluationId: string; responsible: string }>('IMPROVEMENT', {
    model: 'ImprovementAction',
    field: 'dueOn',
    where: due.improvement,
    select: { text: true, evaluationId: true, responsible: true },
    show: ({ text, evaluationId, responsible }) => ({ title: text.slice(0, 80), note: responsible, link: `/evaluations/${evaluationId}` }),
  }),
  SAFETY: source<AtSite>('SAFETY', {
    model: 'SafetyEvent',
    field: 'occurredOn',
    where: due.safety,
    select: { number: true, adoption },
    show: (row, keeper) => ({
      title: whose(row, keeper),
      note: row.number,
      link: `${keeper ? '/safety-events' : '/our-safety-events'}/${row.id}`,
    }),
  }),
  BUDGET_TIGHT: source<TightLine>('BUDGET_TIGHT', {
    model: 'BudgetLine',
    field: 'tightOn',
    where: due.budgetTight,
    dayOf: yearEnd,
    upTo: tightUpTo,
    select: {
      ...{ title: true, amount: true, adjusted: true, used: true, budgetId: true },
      budget: { select: { number: true, project: { select: { title: true } } } },
    },
    show: ({ title, amount, adjusted, used, budgetId, budget: { number, project } }) => ({
      title: `${project.title} · ${title}`,
      note: `${number} · ${shareOf(used.toNumber(), amount.plus(adjusted).toNumber()) ?? 100}%`,
      link: `/budgets/${budgetId}`,
    }),
  }),
  POLICY: source<{ id: string; title: string; documentNumber: string }>('POLICY', {
    model: 'PolicyDocument',
    field: 'lapsesOn',
    where: due.policy,
    select: { title: true, documentNumber: true },
    show: ({ id, title, documentNumber }) => ({ title, note: documentNumber, link: `/policies/${id}` }),
  }),
  TRAINING: source<{ title: string; personId: string; person: { name: string } }>('TRAINING', {
    model: 'TrainingRecord',
    field: 'validUntil',
    where: due.training,
    select: { title: true, personId: true, person: { select: { name: true } } },
    show: ({ title, personId, person }) => ({ title: person.name, note: title, link: `/team/${personId}` }),
  }),
};

/** What the association does itself; a holder or site that may read the row has nothing to do about it. */
const keepersOwn = new Set<AlertKind>(['REVIEW', 'SUSTAINED', 'ACTIVITY', 'SAFETY', 'POLICY']);

/** Sources that the viewer may read at all. */
export const sourcesFor = (ctx: Context): Source[] =>
  alertKindNames.map((kind) => definitions[kind]).filter(({ model }) => ctx.ability.can('read', model));

/** The rows of a source that are the viewer's to see. */
export const rowsOf = (ctx: Context, { kind, model, where }: Source): object => ({
  AND: [allowed(ctx, 'read', model), where(todayIn(ctx.now())), ...(keepersOwn.has(kind) ? [{ tenantId: ctx.viewer.tenantId ?? '' }] : [])],
});
