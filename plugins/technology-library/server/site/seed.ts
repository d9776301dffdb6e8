// The sites of the demonstration with their courses: days in the past, recorded on the day after.

import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { ModelRow, Prisma } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { type DemoSite, demoSites } from './seed-plan.ts';

const DAY = 86_400_000;
/** Stages on the way, and how many days after the one before each was reached. */
const way = [
  ['APPROACHED', 'approach', 0],
  ['ASSESSED', 'assess', 22],
  ['AGREED', 'agree', 26],
  ['READY', 'prepare', 24],
  ['TRAINED', 'train', 18],
  ['TRIAL', 'try', 14],
  ['ROUTINE', 'useRoutinely', 62],
  ['SUSTAINED', 'sustain', 205],
] as const;

/** The last stage on the way of one that left it. */
const leftAt: Readonly<Record<string, string>> = { DECLINED: 'ASSESSED', PAUSED: 'ROUTINE', DISCONTINUED: 'ROUTINE' };
const leaving: Readonly<Record<string, readonly [act: string, days: number]>> = {
  DECLINED: ['decline', 15],
  PAUSED: ['pause', 120],
  DISCONTINUED: ['discontinue', 190],
};

interface Step {
  act: string;
  from: string | null;
  to: string;
  on: Date;
}

export const courseOf = (site: Pick<DemoSite, 'stage' | 'since'>, at: number, today: Date): Step[] => {
  const last = leftAt[site.stage] ?? site.stage;
  const steps: Step[] = [];
  let on = new Date(today.getTime() - site.since * DAY);
  let from: string | null = null;
  for (const [place, [to, act, days]] of way.entries()) {
    // No two sites take the same time, and none a time that lies ahead.
    on = new Date(Math.min(on.getTime() + (days + (place > 0 ? (at * 5) % 9 : 0)) * DAY, today.getTime() - DAY));
    steps.push({ act, from, to, on });
    from = to;
    if (to === last) break;
  }
  const end = leaving[site.stage];
  if (end) {
    const [act, days] = end;
    steps.push({ act, from, to: site.stage, on: new Date(Math.min(on.getTime() + days * DAY, today.getTime() - DAY)) });
  }
  return steps;
};

type Project = ModelRow<'PromotionProject'> & { entry: ModelRow<'LibraryEntry'> };
interface Rows {
  sites: Prisma.SiteAdoptionCreateManyInput[];
  events: Prisma.AdoptionEventCreateManyInput[];
  ledger: Prisma.LedgerEntryCreateManyInput[];
}

const evidence = '六个月应用登记表、随访记录和科室质控小结在卷。';
const dayOf = (steps: readonly Step[], stage: string): Date | null => steps.find(({ to }) => to === stage)?.on ?? null;

const add = (rows: Rows, project: Project, id: string, site: DemoSite, steps: readonly Step[], previousId: string | null): void => {
  const { tenantId, entryId, versionId, entry } = project;
  const siteId = demoOrganisations.find(({ key }) => key === site.organisation)?.id ?? null;
  const now = steps.at(-1);
  if (!now) return;
  const left = ['DECLINED', 'PAUSED', 'DISCONTINUED'].includes(now.to) ? (site.reasonCode ?? null) : null;
  rows.sites.push({
    id,
    tenantId,
    projectId: project.id,
    entryId,
    versionId,
    siteId,
    siteName: site.name,
    entryNumber: entry.number,
    entryTitle: entry.title,
    areaCode: site.areaCode,
    siteLevel: site.level,
    stage: now.to,
    stageSince: now.on,
    resumesAt: now.to === 'PAUSED' ? 'ROUTINE' : null,
    reasonCode: left,
    adoptedOn: dayOf(steps, 'TRIAL'),
    routineOn: dayOf(steps, 'ROUTINE'),
    sustainedOn: dayOf(steps, 'SUSTAINED'),
    discontinuedOn: dayOf(steps, 'DISCONTINUED'),
    consented: siteId !== null,
    previousId,
    contactName: '科教科',
    search: searchable({ siteName: site.name, entry: entry.title, number: entry.number }),
    createdAt: steps[0]?.on ?? now.on,
  });
  for (const step of steps) {
    const recordedAt = new Date(step.on.getTime() + DAY + 2 * 3_600_000);
    const first = step.from === null;
    rows.events.push({
      id: demoId(`${id}:${step.act}`),
      tenantId,
      adoptionId: id,
      siteId,
      act: first && previousId ? 'return' : step.act,
      fromStage: step.from,
      toStage: step.to,
      reasonCode: step === now ? left : null,
      evidence: step.act === 'sustain' ? evidence : '',
      occurredOn: step.on,
      recordedAt,
    });
    rows.ledger.push({
      id: demoId(`${id}:${step.act}:ledger`),
      tenantId,
      projectId: project.id,
      entryId,
      adoptionId: id,
      act: first ? (previousId ? 'site-returned' : 'site-approached') : 'site-moved',
      params: first ? { site: site.name } : { site: site.name, from: step.from ?? '', to: step.to },
      objectType: 'SiteAdoption',
      objectId: id,
      occurredOn: step.on,
      recordedAt,
    });
  }
};

export const demoSiteId = (projectId: string, name: string): string => demoId(`site:${projectId}:${name}`);

/** The one that went into another: its own course ends, the other's goes on. */
const merge = async (ctx: Context, tenantId: string, from: DemoSite, fromId: string, intoId: string, on: Date): Promise<void> => {
  const event = {
    tenantId,
    reasonCode: 'MERGED',
    reason: '县域医共体整合，两院合并',
    occurredOn: on,
    recordedAt: new Date(on.getTime() + DAY),
  };
  await ctx.db.siteAdoption.updateMany({
    where: { tenantId, id: fromId },
    data: { mergedIntoId: intoId, reasonCode: 'MERGED', reason: event.reason },
  });
  await ctx.db.adoptionEvent.createMany({
    data: [
      { ...event, id: demoId(`${fromId}:merge`), adoptionId: fromId, act: 'merge', fromStage: from.stage, toStage: from.stage },
      { ...event, id: demoId(`${intoId}:takeOver`), adoptionId: intoId, act: 'takeOver', fromStage: 'ROUTINE', toStage: 'ROUTINE' },
    ],
  });
};

/** Sites of the association that has projects in the demonstration; written once. */
export const seedSites = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const projects = await ctx.db.promotionProject.findMany({
    where: { tenantId, stage: { notIn: ['CLOSED', 'TERMINATED'] } },
    include: { entry: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const running = projects.filter(({ stage }) => stage !== 'PREPARING');
  const [main = projects[0], second = main] = running;
  const association = demoOrganisations.find(({ id }) => id === tenantId)?.key;
  if (!main || !second || association !== 'association') return;
  if ((await ctx.db.siteAdoption.count({ where: { tenantId, id: demoSiteId(main.id, demoSites[0]?.name ?? '') } })) > 0) return;
  const today = todayIn(ctx.now());
  const rows: Rows = { sites: [], events: [], ledger: [] };
  const placed = demoSites.map((site, at) => {
    // A holder does not take its own technology up.
    const mine = site.organisation === 'institution-yun' || at % 3 === 2 ? second : main;
    return { site, at, project: mine, id: demoSiteId(mine.id, site.name) };
  });
  for (const { site, at, project, id } of placed) {
    add(rows, project, id, site, courseOf(site, at, today), null);
    if (site.back === undefined) continue;
    const again = { ...site, stage: 'TRAINED', since: site.back };
    add(rows, project, demoId(`${id}:again`), again, courseOf(again, at, today), id);
  }
  await ctx.db.siteAdoption.createMany({ data: rows.sites.map((row) => ({ ...row, previousId: null })) });
  for (const { id, previousId } of rows.sites)
    if (previousId) await ctx.db.siteAdoption.updateMany({ where: { tenantId, id: id ?? '' }, data: { previousId } });
  await ctx.db.adoptionEvent.createMany({ data: rows.events });
  await ctx.db.ledgerEntry.createMany({ data: rows.ledger });
  for (const { site, project, id } of placed) {
    const into = placed.find((other) => other.site.name === site.into?.[0] && other.project.entryId === project.entryId);
    if (site.into && into) await merge(ctx, tenantId, site, id, into.id, new Date(today.getTime() - site.into[1] * DAY));
  }
};
