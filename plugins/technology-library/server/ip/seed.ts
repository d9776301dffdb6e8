// Rights of the demonstration: in every state, one whose fee is due, one near its end, one disputed, one arisen in a project.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { addMonths } from '../days.ts';
import { numbered } from '../numbered.ts';

interface Planned {
  kind: string;
  title: string;
  rightNumber: string | null;
  stage: string;
  /** Months before and after today; null for none. */
  filed: number | null;
  granted: number | null;
  ends: number | null;
  fee: number | null;
  more?: Partial<Prisma.IpRecordCreateManyInput>;
}

const planned: readonly Planned[] = [
  {
    kind: 'INVENTION',
    title: '一种用于基层筛查的数据采集方法',
    rightNumber: 'ZL201910123456.7',
    stage: 'VALID',
    filed: -84,
    granted: -50,
    ends: 156,
    fee: 1,
  },
  {
    kind: 'UTILITY_MODEL',
    title: '一种便携式检测装置',
    rightNumber: 'ZL201720234567.8',
    stage: 'VALID',
    filed: -118,
    granted: -110,
    ends: 2,
    fee: null,
  },
  {
    kind: 'SOFTWARE',
    title: '远程判读与质控软件 V2.0',
    rightNumber: '2023SR0456789',
    stage: 'VALID',
    filed: -40,
    granted: -38,
    ends: 560,
    fee: null,
  },
  {
    kind: 'INVENTION',
    title: '一种多中心数据比对系统',
    rightNumber: null,
    stage: 'APPLIED',
    filed: -14,
    granted: null,
    ends: null,
    fee: null,
  },
  {
    kind: 'TRADEMARK',
    title: '技术名称文字商标',
    rightNumber: '51234567',
    stage: 'VALID',
    filed: -60,
    granted: -48,
    ends: 72,
    fee: null,
    more: { disputed: true, disputeNote: '第三方对商标近似提出异议，尚未结案。' },
  },
  {
    kind: 'DESIGN',
    title: '采集终端外观',
    rightNumber: 'ZL201630345678.9',
    stage: 'EXPIRED',
    filed: -126,
    granted: -120,
    ends: -6,
    fee: null,
  },
];

export const seedIp = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const month = (n: number | null) => (n === null ? null : addMonths(today, n));
  const project = await ctx.db.promotionProject.findFirst({
    where: { tenantId, stage: 'IMPLEMENTING' },
    include: { entry: { select: { holderId: true, holderName: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const id = (at: number) => demoId(`ip-record:${tenantId}:${at}`);
  if (!project || (await ctx.db.ipRecord.count({ where: { tenantId, id: id(0) } })) > 0) return;
  const { entryId, entry } = project;
  const rows: Prisma.IpRecordCreateManyInput[] = [];
  const events: Prisma.IpEventCreateManyInput[] = [];
  for (const [at, of] of planned.entries()) {
    const number = await numbered(ctx, 'ZC', 'ip-record');
    const own = of.stage === 'APPLIED';
    rows.push({
      ...{ id: id(at), tenantId, number, entryId, holderId: entry.holderId, kind: of.kind, title: of.title, rightNumber: of.rightNumber },
      rightHolders: own
        ? [
            { name: entry.holderName, share: 60 },
            { name: '岭南卫生健康技术推广协会', share: 40 },
          ]
        : [{ name: entry.holderName, share: 100 }],
      ...(own ? { origin: 'FOREGROUND', projectId: project.id } : {}),
      ...{ stage: of.stage, filedOn: month(of.filed), grantedOn: month(of.granted), expiresOn: month(of.ends), feeDueOn: month(of.fee) },
      ...(of.kind === 'SOFTWARE'
        ? {
            licensedTo: '各应用单位',
            licenceRegion: '中国境内',
            licenceUntil: addMonths(today, 24),
            licenceTerms: '合作期内免费使用，不得转许可。',
          }
        : {}),
      ...of.more,
      createdBy: demoId('zhang-hui'),
      search: searchable({ number, title: of.title, rightNumber: of.rightNumber ?? '', holders: entry.holderName }),
      createdAt: addMonths(today, -12 + at),
    });
    const told = { tenantId, recordId: id(at), holderId: entry.holderId, recordedBy: demoId('zhang-hui') };
    const registered = addMonths(today, -12 + at);
    events.push({ ...told, id: demoId(`ip-event:${tenantId}:${at}`), act: 'registered', occurredOn: registered, recordedAt: registered });
    const ended = month(of.ends);
    if (of.stage !== 'EXPIRED' || !ended) continue;
    const expired = { act: 'expire', fromStage: 'VALID', toStage: 'EXPIRED', occurredOn: ended, recordedAt: ended };
    events.push({ ...told, ...expired, recordedBy: null, id: demoId(`ip-event:${tenantId}:${at}:ended`) });
  }
  await ctx.db.ipRecord.createMany({ data: rows });
  await ctx.db.ipEvent.createMany({ data: events });
};
