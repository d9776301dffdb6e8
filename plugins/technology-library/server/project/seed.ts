// The demonstration's projects with their plans and templates. Derived ids, written once: what people change later stays changed.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { contentHash } from '@xinglin/kernel/shared/content-hash';
import { regionName } from '@xinglin/kernel/shared/regions';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { defaultPlanTemplate } from '../../shared/default-plan.ts';
import type { LedgerAct } from '../../shared/ledger.ts';
import { type PlanContent, tailor } from '../../shared/plan-content.ts';
import { defaultReadiness } from '../../shared/readiness.ts';
import { addMonths } from '../days.ts';
import { demoEntryId, demoVersionId } from '../entry/seed.ts';
import { type DemoProject, demoProjects } from './seed-plan.ts';

const DAY_MS = 86_400_000;

/** Id of a project of the demonstration by its key in `demoProjects`. */
export const demoProjectId = (key: string): string => demoId(`promotion-project:${key}`);

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject;
const after = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MS);

interface Rows {
  project: Prisma.PromotionProjectCreateManyInput;
  plans: Prisma.PromotionPlanCreateManyInput[];
  ledger: Prisma.LedgerEntryCreateManyInput[];
}

/** Later versions promise more sites than the first. */
const contentOf = (of: DemoProject, entryTitle: string, startsOn: Date, endsOn: Date, number: number): PlanContent => {
  const regions = of.areaCodes.map((code) => regionName(code.slice(0, 2), 'zh-CN')).join('、');
  const targetSites = Math.max(3, of.targetSites - (of.approved + (of.drafting ? 1 : 0) - number) * 6);
  const whole = tailor(defaultPlanTemplate, {
    entryTitle,
    regions,
    targetSites,
    startsOn: dayText(startsOn) ?? '',
    endsOn: dayText(endsOn) ?? '',
  });
  return number === 1 ? { ...whole, risks: whole.risks.slice(0, 1) } : whole;
};

const rowsOf = (tenantId: string, of: DemoProject, entry: { number: string; title: string }, today: Date, number: string): Rows => {
  const id = demoProjectId(of.key);
  const entryId = demoEntryId(of.association, of.entry);
  const [startsOn, endsOn] = [addMonths(today, of.starts), addMonths(today, of.ends)];
  const beganOn = after(of.starts < 0 ? startsOn : today, -20);
  const createdBy = demoId(of.leader);
  const line = (act: LedgerAct, occurredOn: Date, params: Prisma.InputJsonObject): Prisma.LedgerEntryCreateManyInput => ({
    id: demoId(`${id}:${act}:${dayText(occurredOn)}`),
    ...{ tenantId, projectId: id, entryId, act, params, objectType: 'PromotionProject', objectId: id, occurredOn, recordedAt: occurredOn },
    recordedBy: createdBy,
  });
  const named = { number, title: of.title };
  const ledger = [line('project-created', beganOn, named)];
  const plans = Array.from({ length: of.approved + (of.drafting ? 1 : 0) }, (_each, at): Prisma.PromotionPlanCreateManyInput => {
    const version = at + 1;
    const content = contentOf(of, entry.title, startsOn, endsOn, version);
    const approved = version <= of.approved;
    const approvedAt = after(beganOn, 10 + at * 300);
    if (approved) ledger.push(line('plan-approved', approvedAt, { number: version, title: of.title }));
    return {
      id: demoId(`promotion-plan:${of.key}:${version}`),
      ...{ tenantId, projectId: id, number: version, content: plain(content), createdBy },
      stage: approved ? (version === of.approved ? 'APPROVED' : 'REPLACED') : 'DRAFT',
      contentHash: approved ? contentHash({ project: number, number: version, content }) : '',
      approvedBy: approved ? createdBy : null,
      approvedAt: approved ? approvedAt : null,
      createdAt: after(approvedAt, -7),
    };
  });
  if (of.stage !== 'PREPARING')
    ledger.push(line('project-agreed', after(startsOn, 20), named), line('project-implementing', after(startsOn, 50), named));
  if (of.stage === 'EVALUATING') ledger.push(line('project-evaluating', after(today, -25), named));
  const { title, goal, stage, targetSites } = of;
  return {
    project: {
      ...{
        id,
        tenantId,
        entryId,
        versionId: demoVersionId(of.association, of.entry),
        number,
        title,
        goal,
        stage,
        targetSites,
        startsOn,
        endsOn,
      },
      leaderId: createdBy,
      areaCodes: [...of.areaCodes],
      search: searchable({ number, title, entry: entry.title, entryNumber: entry.number }),
      createdAt: beganOn,
    },
    plans,
    ledger,
  };
};

export const seedProjects = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const association = demoOrganisations.find(({ id, kind }) => id === tenantId && kind === 'association')?.key;
  const mine = demoProjects.filter((of) => of.association === association);
  const ids = mine.map(({ key }) => demoProjectId(key));
  if (mine.length === 0 || (await ctx.db.promotionProject.count({ where: { tenantId, id: { in: ids } } })) > 0) return;
  const today = todayIn(ctx.now());
  const rows: Rows[] = [];
  for (const of of mine) {
    const entry = await ctx.db.libraryEntry.findFirst({ where: { tenantId, id: demoEntryId(of.association, of.entry) } });
    if (!entry) continue;
    const year = String(addMonths(today, Math.min(of.starts, 0)).getUTCFullYear());
    const key = { tenantId, series: 'promotion-project', period: year };
    const { last } = await ctx.db.numberSeries.upsert({
      where: { tenantId_series_period: key },
      create: { ...key, last: 1 },
      update: { last: { increment: 1 } },
    });
    rows.push(rowsOf(tenantId, of, entry, today, `TG${year}-${String(last).padStart(3, '0')}`));
  }
  await ctx.db.promotionProject.createMany({ data: rows.map(({ project }) => project) });
  await ctx.db.promotionPlan.createMany({ data: rows.flatMap(({ plans }) => plans) });
  await ctx.db.ledgerEntry.createMany({ data: rows.flatMap(({ ledger }) => ledger) });
  await ctx.db.promotionTemplate.createMany({
    data: [
      {
        id: demoId(`template:PLAN:${tenantId}`),
        tenantId,
        kind: 'PLAN',
        name: '基层适宜技术推广方案',
        content: plain(defaultPlanTemplate),
      },
      {
        id: demoId(`template:READINESS:${tenantId}`),
        tenantId,
        kind: 'READINESS',
        name: '基层机构条件评估表',
        content: plain(defaultReadiness),
      },
    ],
    skipDuplicates: true,
  });
};
