// Activities of the demonstration: each method once and training twice, most of them done, with people who came.

import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import type { Method } from '../../shared/methods.ts';

interface DemoActivity {
  title: string;
  method: Method;
  also?: readonly Method[];
  details: Readonly<Record<string, string | number>>;
  stage: 'PLANNED' | 'RUNNING' | 'COMPLETED' | 'CANCELLED';
  /** Days from today on which it begins. */
  starts: number;
  days: number;
  sites: number;
  host?: boolean;
  people?: readonly string[];
  test?: boolean;
}

const evidence = '签到表、照片和现场记录在卷。';
const done = 'COMPLETED';

const activities: readonly DemoActivity[] = [
  {
    title: '示范应用单位现场观摩',
    method: 'DEMONSTRATION',
    details: { subject: '完整流程与质控点', standard: '按操作规程和质控表逐项核对', casesShown: 6, visitors: 42, evidence },
    stage: done,
    starts: -640,
    days: 2,
    sites: 7,
    host: true,
  },
  {
    title: '县域医联体专家下沉带教',
    method: 'ALLIANCE',
    also: ['CLINICAL_TEACHING'],
    details: {
      alliance: '北江县域医联体',
      lead: '清远北江县人民医院',
      mechanism: '每两周下沉一次，疑难病例双向转诊',
      visitsDown: 18,
      referrals: 37,
      evidence,
    },
    stage: done,
    starts: -420,
    days: 120,
    sites: 6,
    people: ['黎晓峰', '苏婉青', '古天明', '潘映秋'],
  },
  {
    title: '骨干医师典型单位进修',
    method: 'ATTACHMENT',
    details: { department: '全科医学科', mentor: '江澄', weeks: 4, assessment: '六名学员理论与操作考核全部合格', evidence },
    stage: done,
    starts: -300,
    days: 28,
    sites: 6,
    host: true,
    people: ['卢志远', '温如玉', '区锦棠', '麦穗宁', '谢临川', '邝雨桐'],
  },
  {
    title: '适宜技术操作培训班（第一期）',
    method: 'TRAINING',
    details: { curriculum: '操作要点、转诊标准和数据填报', hours: 8, level: 'PROVINCIAL' },
    stage: done,
    starts: -210,
    days: 1,
    sites: 14,
    people: ['林知夏', '周砚秋', '许望舒', '陈拾光', '黄一诺', '何清越', '梁见山', '罗听雨'],
    test: true,
  },
  {
    title: '辅助决策系统上线应用',
    method: 'INFORMATION',
    details: { system: '基层应用随访系统', functions: '自动提醒随访、生成质控报表', liveOn: '2026-05-18', users: 63, evidence },
    stage: done,
    starts: -190,
    days: 30,
    sites: 9,
  },
  {
    title: '适宜技术操作培训班（第二期）',
    method: 'TRAINING',
    also: ['DEMONSTRATION'],
    details: { curriculum: '新增质控点与不良反应处置', hours: 6, level: 'CITY' },
    stage: 'RUNNING',
    starts: -3,
    days: 20,
    sites: 10,
    people: ['郭少言', '曾可为', '冯知行'],
    test: true,
  },
  { title: '临床代教巡回周', method: 'CLINICAL_TEACHING', details: { mentor: '范蔚' }, stage: 'PLANNED', starts: 24, days: 5, sites: 5 },
];

const DAY = 86_400_000;
const HOUR = 3_600_000;

interface Rows {
  activity: Prisma.ActivityCreateManyInput[];
  site: Prisma.ActivitySiteCreateManyInput[];
  session: Prisma.ActivitySessionCreateManyInput[];
  participation: Prisma.ParticipationCreateManyInput[];
  ledger: Prisma.LedgerEntryCreateManyInput[];
}
interface Place {
  tenantId: string;
  projectId: string;
  entryId: string;
  sites: readonly { id: string; siteId: string | null; siteName: string }[];
  today: Date;
  number: string;
}

const addPeople = (rows: Rows, of: DemoActivity, { tenantId, sites, number }: Place, id: string, startsAt: Date): void => {
  const sessionId = demoId(`${id}:session`);
  rows.session.push({
    id: sessionId,
    tenantId,
    activityId: id,
    title: '集中授课与操作练习',
    place: '协会培训中心',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 6 * HOUR),
    passScore: of.test ? 60 : null,
  });
  for (const [at, personName] of (of.people ?? []).entries()) {
    const site = sites[at % sites.length];
    const certified = of.test && of.stage === 'COMPLETED';
    rows.participation.push({
      id: demoId(`${sessionId}:${personName}`),
      tenantId,
      sessionId,
      personName,
      organisation: site?.siteName ?? '',
      adoptionId: site?.id ?? null,
      post: at % 2 === 0 ? '主治医师' : '主管护师',
      via: at % 3 === 0 ? 'BY_HAND' : 'CODE',
      signedInAt: new Date(startsAt.getTime() - (at + 1) * 120_000),
      score: certified ? 72 + ((at * 7) % 25) : null,
      certificateNumber: certified ? `ZS${number.slice(2, 6)}-${String(at + 1).padStart(4, '0')}` : null,
      certifiedAt: certified ? new Date(startsAt.getTime() + DAY) : null,
    });
  }
};

const add = (rows: Rows, of: DemoActivity, place: Place): void => {
  const { tenantId, projectId, entryId, sites, today, number } = place;
  const id = demoId(`activity:${tenantId}:${number}`);
  const startsOn = new Date(today.getTime() + of.starts * DAY);
  const endsOn = new Date(startsOn.getTime() + (of.days - 1) * DAY);
  const plannedOn = new Date(Math.min(startsOn.getTime() - 20 * DAY, today.getTime() - DAY));
  rows.activity.push({
    id,
    tenantId,
    projectId,
    number,
    title: of.title,
    method: of.method,
    methods: [of.method, ...(of.also ?? [])],
    details: of.details,
    stage: of.stage,
    startsOn,
    endsOn,
    summary: of.stage === 'COMPLETED' ? '按计划完成，参加单位反馈良好，后续纳入常规质控。' : '',
    completedAt: of.stage === 'COMPLETED' ? new Date(endsOn.getTime() + DAY) : null,
    search: searchable({ number, title: of.title }),
    createdAt: plannedOn,
  });
  for (const [at, site] of sites.slice(0, of.sites).entries())
    rows.site.push({
      tenantId,
      activityId: id,
      adoptionId: site.id,
      siteId: site.siteId,
      role: of.host && at === 1 ? 'HOST' : 'PARTICIPANT',
    });
  if (of.people) addPeople(rows, of, place, id, new Date(startsOn.getTime() + HOUR));
  const line = (act: string, occurredOn: Date): Prisma.LedgerEntryCreateManyInput => ({
    id: demoId(`${id}:${act}`),
    tenantId,
    projectId,
    entryId,
    act,
    params: { number, title: of.title },
    objectType: 'Activity',
    objectId: id,
    occurredOn,
    recordedAt: new Date(occurredOn.getTime() + 10 * HOUR),
  });
  rows.ledger.push(line('activity-planned', plannedOn));
  if (of.stage === 'COMPLETED') rows.ledger.push(line('activity-completed', endsOn));
};

/** Numbers that were given out are never given again. */
const keepSeries = async (ctx: Context, tenantId: string, series: string, numbers: readonly string[]): Promise<void> => {
  for (const [period, given] of Map.groupBy(numbers, (number) => number.slice(2, 6))) {
    const last = Math.max(...given.map((number) => Number(number.slice(7))));
    const key = { tenantId, series, period };
    await ctx.db.numberSeries.upsert({ where: { tenantId_series_period: key }, create: { ...key, last }, update: { last } });
  }
};

/** Activities with the sites that are there; called after them. */
export const seedActivities = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  if ((await ctx.db.activity.count({ where: { tenantId } })) > 0) return;
  const used = await ctx.db.siteAdoption.findMany({
    where: { tenantId, mergedIntoId: null, stage: { in: ['TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED'] } },
    select: { id: true, siteId: true, siteName: true, projectId: true, entryId: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const byProject = [...Map.groupBy(used, ({ projectId }) => projectId)].sort(([, one], [, other]) => other.length - one.length);
  const [projectId, sites] = byProject[0] ?? [];
  if (!projectId || !sites) return;
  const today = todayIn(ctx.now());
  const rows: Rows = { activity: [], site: [], session: [], participation: [], ledger: [] };
  const counts = new Map<string, number>();
  for (const of of activities) {
    const year = String(new Date(today.getTime() + Math.min(of.starts - 20, -1) * DAY).getUTCFullYear());
    const next = (counts.get(year) ?? 0) + 1;
    counts.set(year, next);
    const number = `HD${year}-${String(next).padStart(4, '0')}`;
    add(rows, of, { tenantId, projectId, entryId: sites[0]?.entryId ?? '', sites, today, number });
  }
  await ctx.db.activity.createMany({ data: rows.activity });
  await ctx.db.activitySite.createMany({ data: rows.site });
  await ctx.db.activitySession.createMany({ data: rows.session });
  await ctx.db.participation.createMany({ data: rows.participation });
  await ctx.db.ledgerEntry.createMany({ data: rows.ledger });
  await keepSeries(
    ctx,
    tenantId,
    'activity',
    rows.activity.map(({ number }) => number),
  );
  await keepSeries(
    ctx,
    tenantId,
    'certificate',
    rows.participation.flatMap(({ certificateNumber }) => (typeof certificateNumber === 'string' ? [certificateNumber] : [])),
  );
};
