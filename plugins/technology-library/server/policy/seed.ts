// Documents of the demonstration: in force for everything, near the end, repealed by another, and one of the association alone.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import { addMonths } from '../days.ts';
import { shareWithSites } from './share.ts';

interface DemoPolicy {
  key: string;
  title: string;
  documentNumber: string;
  issuer: string;
  level: 'NATIONAL' | 'PROVINCIAL' | 'CITY' | 'UNIT';
  stage: 'DRAFT' | 'EFFECTIVE' | 'REPEALED';
  /** Months ago, and days until its end. */
  issued: number;
  left: number | null;
  forSites: boolean;
  areaCodes?: readonly string[];
  successor?: string;
  summary: string;
}

const policies: readonly DemoPolicy[] = [
  {
    key: 'province',
    title: '关于推进基层适宜卫生技术推广应用的通知（示例）',
    documentNumber: '示卫函〔2025〕12号',
    issuer: '省级卫生健康主管部门（示例）',
    level: 'PROVINCIAL',
    stage: 'EFFECTIVE',
    issued: 16,
    left: 620,
    forSites: true,
    areaCodes: ['440000'],
    summary: '明确县级医院每年双向选择引进适宜技术，推广单位与应用单位按年报送应用情况。',
  },
  {
    key: 'old',
    title: '卫生技术推广项目管理办法（试行）（示例）',
    documentNumber: '示推协〔2023〕3号',
    issuer: '岭南卫生健康技术推广协会',
    level: 'UNIT',
    stage: 'REPEALED',
    issued: 34,
    left: null,
    forSites: true,
    successor: 'rules',
    summary: '项目立项、协议签订和结项的试行规定。',
  },
  {
    key: 'rules',
    title: '卫生技术推广项目管理办法（示例）',
    documentNumber: '示推协〔2026〕1号',
    issuer: '岭南卫生健康技术推广协会',
    level: 'UNIT',
    stage: 'EFFECTIVE',
    issued: 9,
    left: null,
    forSites: true,
    summary: '规定推广方案审批、三方协议、督导整改、指标填报和推广评估的程序与时限。',
  },
  {
    key: 'fund',
    title: '推广专项经费使用管理规定（示例）',
    documentNumber: '示推协〔2024〕8号',
    issuer: '岭南卫生健康技术推广协会',
    level: 'UNIT',
    stage: 'EFFECTIVE',
    issued: 22,
    left: 24,
    forSites: false,
    summary: '预算编制与批准相分离，经费使用凭证登记，年度办理决算。',
  },
  {
    key: 'draft',
    title: '推广队伍培训与考核办法（征求意见稿）（示例）',
    documentNumber: '',
    issuer: '岭南卫生健康技术推广协会',
    level: 'UNIT',
    stage: 'DRAFT',
    issued: 0,
    left: null,
    forSites: true,
    summary: '带教老师、质控员上岗前培训学时和有效期要求。',
  },
];

export const seedPolicies = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  if ((await ctx.db.member.count({ where: { tenantId, userId: demoId('li-wen') } })) === 0) return;
  if ((await ctx.db.promotionProject.count({ where: { tenantId } })) === 0) return;
  if ((await ctx.db.policyDocument.count({ where: { tenantId } })) > 0) return;
  const idOf = (key: string) => demoId(`policy:${key}`);
  const rows = policies.map((of): Prisma.PolicyDocumentCreateManyInput => {
    const { key, title, documentNumber, issuer, level, stage, summary, forSites } = of;
    const issuedOn = addMonths(today, -of.issued);
    return {
      ...{ id: idOf(key), tenantId, title, documentNumber, issuer, level, stage, summary, forSites, issuedOn },
      ...{ areaCodes: [...(of.areaCodes ?? [])], url: `https://example.org/policies/${key}`, createdBy: demoId('zhang-hui') },
      lapsesOn: of.left === null ? null : new Date(today.getTime() + of.left * 86_400_000),
      successorId: of.successor ? idOf(of.successor) : null,
      endReason: stage === 'REPEALED' ? '新办法已印发，试行办法同时废止。' : '',
      endedAt: stage === 'REPEALED' ? addMonths(today, -9) : null,
      search: searchable({ title, documentNumber, issuer }),
      createdAt: issuedOn,
    };
  });
  const order = (row: Prisma.PolicyDocumentCreateManyInput) => (row.successorId ? 1 : 0);
  await ctx.db.policyDocument.createMany({ data: rows.toSorted((one, other) => order(one) - order(other)) });
  for (const policy of await ctx.db.policyDocument.findMany({ where: { tenantId, stage: 'EFFECTIVE' }, include: { scopes: true } }))
    await shareWithSites(ctx, policy);
};
