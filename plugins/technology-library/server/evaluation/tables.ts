import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { rounded } from '../report/long-tables.ts';
import { type EvaluationWish, evaluationsWhere } from './list.ts';

const stageTexts = { DRAFT: both('评估中', 'Under way'), CONCLUDED: both('已有结论', 'Concluded') };
const conclusionTexts = {
  EFFECTIVE: both('效果良好', 'Effective'),
  PARTLY: both('部分达到', 'Partly effective'),
  INEFFECTIVE: both('效果不佳', 'Not effective'),
  INSUFFICIENT: both('数据不足', 'Not enough data'),
};

const evaluations = (ctx: Context, filter: EvaluationWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Evaluation'), evaluationsWhere(filter)] },
    find: (query) => ctx.db.evaluation.findMany({ ...query, omit: { figures: true }, include: { project: { select: { title: true } } } }),
  });

interface Shown {
  name: string;
  sites: number | null;
  value: number | null;
}

/** One row for each indicator of each digest, as the page shows them. */
async function* digests(ctx: Context) {
  const batches = batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: allowed(ctx, 'read', 'EvaluationDigest'),
    find: (query) => ctx.db.evaluationDigest.findMany(query),
  });
  for await (const batch of batches)
    yield batch.flatMap((digest) => (digest.figures as unknown as Shown[]).map((figure) => ({ ...digest, figure })));
}

export const evaluationTables = {
  'technology-library.evaluations': defineTable({
    title: both('推广评估', 'Evaluations'),
    model: 'Evaluation',
    filter: z.strictObject({ projectId: z.uuid().nullish(), stage: z.string().max(20).nullish() }),
    rows: evaluations,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'project', title: both('推广项目', 'Project'), type: 'text', width: 36, value: ({ project }) => project.title },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'startsOn', title: both('评估期起', 'From'), type: 'date', value: ({ startsOn }) => startsOn },
      { key: 'endsOn', title: both('评估期止', 'To'), type: 'date', value: ({ endsOn }) => endsOn },
      { key: 'score', title: both('得分', 'Score'), type: 'decimal', value: ({ score }) => score },
      {
        key: 'conclusion',
        title: both('结论', 'Conclusion'),
        type: 'enumeration',
        texts: conclusionTexts,
        value: ({ conclusion }) => conclusion,
      },
      { key: 'findings', title: both('评估意见', 'Findings'), type: 'text', width: 60, value: ({ findings }) => findings },
    ],
  }),
  'technology-library.evaluation-digests': defineTable({
    title: both('评估结果', 'Evaluation results'),
    model: 'EvaluationDigest',
    filter: z.strictObject({}),
    rows: digests,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'entryTitle', title: both('技术名称', 'Technology'), type: 'text', width: 36, value: ({ entryTitle }) => entryTitle },
      { key: 'startsOn', title: both('评估期起', 'From'), type: 'date', value: ({ startsOn }) => startsOn },
      { key: 'endsOn', title: both('评估期止', 'To'), type: 'date', value: ({ endsOn }) => endsOn },
      {
        key: 'conclusion',
        title: both('结论', 'Conclusion'),
        type: 'enumeration',
        texts: conclusionTexts,
        value: ({ conclusion }) => conclusion,
      },
      { key: 'score', title: both('得分', 'Score'), type: 'decimal', value: ({ score }) => score },
      { key: 'indicator', title: both('指标', 'Indicator'), type: 'text', width: 30, value: ({ figure }) => figure.name },
      { key: 'sites', title: both('单位数', 'Sites'), type: 'integer', value: ({ figure }) => figure.sites },
      { key: 'value', title: both('指标值', 'Value'), type: 'decimal', value: ({ figure }) => rounded(figure.value) },
    ],
  }),
};
