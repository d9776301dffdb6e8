import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type RiskWish, risksWhere } from './list.ts';

const stageTexts = {
  IDENTIFIED: both('已识别', 'Identified'),
  TREATING: both('应对中', 'Being treated'),
  MONITORING: both('监控中', 'Watched'),
  CLOSED: both('已关闭', 'Closed'),
};
const categoryTexts = {
  TECHNICAL: both('技术', 'Technical'),
  SAFETY: both('安全', 'Safety'),
  LEGAL: both('法律/知识产权', 'Legal and IP'),
  FUNDING: both('资金', 'Funding'),
  SCHEDULE: both('进度', 'Schedule'),
  COOPERATION: both('合作', 'Cooperation'),
  REPUTATION: both('舆情', 'Reputation'),
};
const treatmentTexts = {
  AVOID: both('规避', 'Avoid'),
  REDUCE: both('降低', 'Reduce'),
  TRANSFER: both('转移', 'Transfer'),
  ACCEPT: both('接受', 'Accept'),
};

const subject = {
  entry: { select: { title: true } },
  project: { select: { title: true } },
  adoption: { select: { siteName: true } },
} as const;

const risks = (ctx: Context, filter: RiskWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Risk'), risksWhere(filter)] },
    find: async (query) => {
      const rows = await ctx.db.risk.findMany({ ...query, include: subject });
      const members = await ctx.db.member.findMany({
        where: { tenantId: ctx.viewer.tenantId ?? '', userId: { in: [...new Set(rows.map(({ ownerId }) => ownerId))] } },
        select: { userId: true, name: true },
      });
      const names = new Map(members.map(({ userId, name }) => [userId, name]));
      return rows.map((row) => ({ ...row, owner: names.get(row.ownerId) ?? '' }));
    },
  });

const code = z.string().max(40).nullish();

export const riskTables = {
  'technology-library.risks': defineTable({
    title: both('风险登记', 'Risk register'),
    model: 'Risk',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      stage: code,
      category: code,
      treatment: code,
      entryId: z.uuid().nullish(),
      projectId: z.uuid().nullish(),
      adoptionId: z.uuid().nullish(),
      residualLikelihood: z.int().min(1).max(5).nullish(),
      residualImpact: z.int().min(1).max(5).nullish(),
      escalated: z.boolean().nullish(),
    }),
    rows: risks,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('风险', 'Risk'), type: 'text', width: 36, value: ({ title }) => title },
      { key: 'category', title: both('类别', 'Category'), type: 'enumeration', texts: categoryTexts, value: ({ category }) => category },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'likelihood', title: both('固有可能性', 'Inherent likelihood'), type: 'integer', value: ({ likelihood }) => likelihood },
      { key: 'impact', title: both('固有影响', 'Inherent impact'), type: 'integer', value: ({ impact }) => impact },
      { key: 'score', title: both('固有风险值', 'Inherent score'), type: 'integer', value: ({ score }) => score },
      {
        key: 'residualLikelihood',
        title: both('剩余可能性', 'Residual likelihood'),
        type: 'integer',
        value: ({ residualLikelihood }) => residualLikelihood,
      },
      { key: 'residualImpact', title: both('剩余影响', 'Residual impact'), type: 'integer', value: ({ residualImpact }) => residualImpact },
      { key: 'residualScore', title: both('剩余风险值', 'Residual score'), type: 'integer', value: ({ residualScore }) => residualScore },
      { key: 'owner', title: both('责任人', 'Owner'), type: 'text', width: 14, value: ({ owner }) => owner },
      {
        key: 'treatment',
        title: both('应对方式', 'Treatment'),
        type: 'enumeration',
        texts: treatmentTexts,
        value: ({ treatment }) => treatment,
      },
      { key: 'nextReviewOn', title: both('下次复核', 'Next review'), type: 'date', value: ({ nextReviewOn }) => nextReviewOn },
      { key: 'entry', title: both('技术', 'Technology'), type: 'text', width: 30, value: ({ entry }) => entry?.title ?? '' },
      { key: 'project', title: both('项目', 'Project'), type: 'text', width: 30, value: ({ project }) => project?.title ?? '' },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ adoption }) => adoption?.siteName ?? '' },
      { key: 'description', title: both('风险描述', 'Description'), type: 'text', width: 60, value: ({ description }) => description },
    ],
  }),
};
