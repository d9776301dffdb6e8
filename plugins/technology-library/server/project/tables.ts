import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { regionName } from '@xinglin/kernel/shared/regions';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { planTables } from '../plan/tables.ts';
import { readinessTables } from '../readiness/tables.ts';
import { type ProjectWish, projectsWhere } from './list.ts';
import { projectStageTexts } from './texts.ts';

const projects = (ctx: Context, filter: ProjectWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), projectsWhere(filter)] },
    find: (query) => ctx.db.promotionProject.findMany({ ...query, include: { entry: { select: { title: true, number: true } } } }),
  });

export const projectTables = {
  ...planTables,
  ...readinessTables,
  'technology-library.projects': defineTable({
    title: both('推广项目', 'Promotion projects'),
    model: 'PromotionProject',
    filter: z.strictObject({
      text: z.string().max(200).nullish(),
      stages: z.array(z.string().max(40)).max(10).nullish(),
      entryId: z.uuid().nullish(),
      leaderId: z.uuid().nullish(),
      province: z.string().max(2).nullish(),
    }),
    rows: projects,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 12, value: ({ number }) => number },
      { key: 'title', title: both('项目名称', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'entry', title: both('技术', 'Technology'), type: 'text', width: 36, value: ({ entry }) => entry.title },
      { key: 'stage', title: both('阶段', 'Stage'), type: 'enumeration', texts: projectStageTexts, value: ({ stage }) => stage },
      {
        key: 'regions',
        title: both('推广地区', 'Regions'),
        type: 'text',
        value: ({ areaCodes }, { locale }) =>
          areaCodes.map((code) => regionName(code.slice(0, 2), locale)).join(locale === 'en' ? ', ' : '、'),
      },
      { key: 'targetSites', title: both('目标应用单位数', 'Sites aimed at'), type: 'integer', value: ({ targetSites }) => targetSites },
      { key: 'startsOn', title: both('开始日期', 'Starts'), type: 'date', value: ({ startsOn }) => startsOn },
      { key: 'endsOn', title: both('结束日期', 'Ends'), type: 'date', value: ({ endsOn }) => endsOn },
    ],
  }),
};
