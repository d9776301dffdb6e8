// The demonstration's requests 引进申请: one new, one with the holder, one accepted by the holder and one declined.

import { asScope, type Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { demoOrganisations } from '@xinglin/prisma/seed/people';
import { demoEntryId } from '../entry/seed.ts';

const DAY_MS = 86_400_000;

interface DemoRequest {
  site: string;
  person: string;
  contact: string;
  entry: number;
  level: string;
  purpose: string;
  stage: 'SUBMITTED' | 'WITH_HOLDER' | 'DECLINED';
  /** What became of the question to the holder, where there is one. */
  consent: 'ASKED' | 'ACCEPTED' | null;
  /** Days ago. */
  age: number;
}

// None of them asks for what it uses already (site/seed-plan.ts) or holds itself.
const planned: readonly DemoRequest[] = [
  {
    ...{
      site: 'institution-yun',
      person: 'deng-lan',
      contact: '邓岚',
      entry: 2,
      level: 'SECONDARY',
      stage: 'SUBMITTED',
      consent: null,
      age: 2,
    },
    purpose: '县域登记在管高血压患者两万余人，拟引进家庭血压远程管理，减少往返就诊。',
  },
  {
    ...{
      site: 'institution-qing',
      person: 'su-he',
      contact: '苏禾',
      entry: 1,
      level: 'SECONDARY',
      stage: 'WITH_HOLDER',
      consent: 'ASKED',
      age: 9,
    },
    purpose: '妊娠合并糖尿病患者集中，拟在产科门诊和随访中开展免散瞳眼底照相。',
  },
  {
    ...{
      site: 'institution',
      person: 'lin-yue',
      contact: '林月',
      entry: 1,
      level: 'PRIMARY',
      stage: 'WITH_HOLDER',
      consent: 'ACCEPTED',
      age: 14,
    },
    purpose: '辖区老年糖尿病患者集中，拟在中心和两个站点开展免散瞳眼底照相。',
  },
  {
    ...{ site: 'institution', person: 'lin-yue', contact: '林月', entry: 3, level: 'PRIMARY', stage: 'DECLINED', consent: null, age: 60 },
    purpose: '拟为辖区 40 岁以上有危险因素的居民开展颈动脉斑块初筛。',
  },
];

const organisation = (key: string) => {
  const found = demoOrganisations.find((each) => each.key === key);
  if (!found) throw new Error(`no demo organisation ${key}`);
  return found;
};

export const seedRequests = async (ctx: Context): Promise<void> => {
  const association = organisation('association');
  const tenantId = ctx.scope.tenantId ?? '';
  if (tenantId !== association.id) return;
  const entries = await ctx.db.libraryEntry.findMany({ where: { tenantId } });
  const today = todayIn(ctx.now());
  const consents: Prisma.HolderConsentCreateManyInput[] = [];
  for (const [at, of] of planned.entries()) {
    const entry = entries.find(({ id }) => id === demoEntryId('association', of.entry));
    const site = organisation(of.site);
    const id = demoId(`adoption-request:${at}`);
    const asked = new Date(ctx.now().getTime() - of.age * DAY_MS);
    const isNew =
      entry && (await asScope(ctx, { kind: 'system', tenantId: site.id }, (there) => writeRequest(there, of, { id, site, entry, asked })));
    if (!entry || !isNew || !of.consent) continue;
    consents.push({
      ...{ id: demoId(`holder-consent:${at}`), tenantId, entryId: entry.id, holderId: entry.holderId, requestId: id, siteId: site.id },
      ...{ siteName: site.name, areaCode: `${site.region ?? '44'}0000`, siteLevel: of.level, stage: of.consent },
      ...{ message: '该单位申请引进贵单位技术，请研究答复。', dueOn: new Date(today.getTime() + 12 * DAY_MS), askedBy: demoId('li-wen') },
      answer: of.consent === 'ACCEPTED' ? '同意引进，可安排培训。' : '',
      answeredAt: of.consent === 'ACCEPTED' ? new Date(ctx.now().getTime() - 3 * DAY_MS) : null,
      createdAt: new Date(asked.getTime() + DAY_MS),
    });
  }
  await ctx.db.holderConsent.createMany({ data: consents });
};

interface Facts {
  id: string;
  site: { id: string; name: string; region: string | null };
  entry: { id: string; tenantId: string; number: string; title: string };
  asked: Date;
}

/** In the institution's own scope; whether the row is new. */
const writeRequest = async (ctx: Context, of: DemoRequest, { id, site, entry, asked }: Facts): Promise<boolean> => {
  const { db } = ctx;
  if ((await db.adoptionRequest.count({ where: { tenantId: site.id, id } })) > 0) return false;
  const key = { tenantId: entry.tenantId, series: 'adoption-request', period: String(asked.getUTCFullYear()) };
  const { last } = await asScope(ctx, { kind: 'system', tenantId: entry.tenantId }, (there) =>
    there.db.numberSeries.upsert({
      where: { tenantId_series_period: key },
      create: { ...key, last: 1 },
      update: { last: { increment: 1 } },
    }),
  );
  const number = `YJ${key.period}-${String(last).padStart(4, '0')}`;
  const over = of.stage === 'DECLINED';
  await db.adoptionRequest.createMany({
    data: [
      {
        ...{ id, tenantId: site.id, associationId: entry.tenantId, entryId: entry.id, number, stage: of.stage, purpose: of.purpose },
        ...{ entryNumber: entry.number, entryTitle: entry.title, siteName: site.name, siteLevel: of.level },
        ...{ areaCode: `${site.region ?? '44'}0000`, contactName: of.contact, contactPhone: '020-37600009', createdBy: demoId(of.person) },
        answer: over ? '该技术正在复评，待复评结论公布后再受理引进申请。' : '',
        answeredAt: over ? new Date(asked.getTime() + 12 * DAY_MS) : null,
        search: searchable({ number, siteName: site.name, title: entry.title, entry: entry.number }),
        createdAt: asked,
      },
    ],
  });
  return true;
};
