import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { regionName } from '@xinglin/kernel/shared/regions';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import type { ModelRow } from '@xinglin/prisma';
import { z } from 'zod';
import { aboutUs, type SiteWish, sitesWhere } from './list.ts';
import { levelTexts, reasonTexts, stageTexts } from './texts.ts';

const sites = (ctx: Context, filter: SiteWish) =>
  batchesOf<ModelRow<'SiteAdoption'>>({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), sitesWhere(filter)] },
    find: (query) => ctx.db.siteAdoption.findMany(query),
  });

const ourSites = (ctx: Context, filter: SiteWish) =>
  batchesOf<ModelRow<'SiteAdoption'>>({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'SiteAdoption'), aboutUs(ctx), sitesWhere(filter)] },
    find: (query) => ctx.db.siteAdoption.findMany(query),
  });

/** As lists show it: what went into another site stands nowhere any more. */
const shownStage = ({ stage, mergedIntoId }: ModelRow<'SiteAdoption'>) => (mergedIntoId === null ? stage : 'MERGED');

const code = z.string().max(40).nullish();

export const siteTables = {
  'technology-library.our-sites': defineTable({
    title: both('我的引进', 'What we take up'),
    model: 'SiteAdoption',
    filter: z.strictObject({ text: z.string().max(200).nullish(), stage: code }),
    rows: ourSites,
    columns: [
      { key: 'entryNumber', title: both('技术编号', 'Technology no.'), type: 'text', value: ({ entryNumber }) => entryNumber },
      { key: 'entryTitle', title: both('技术名称', 'Technology'), type: 'text', width: 36, value: ({ entryTitle }) => entryTitle },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: stageTexts, value: shownStage },
      { key: 'stageSince', title: both('状态起始日', 'Since'), type: 'date', value: ({ stageSince }) => dayText(stageSince) },
      { key: 'adoptedOn', title: both('首次使用', 'First use'), type: 'date', value: ({ adoptedOn }) => dayText(adoptedOn) },
      { key: 'routineOn', title: both('常规应用', 'Routine use'), type: 'date', value: ({ routineOn }) => dayText(routineOn) },
      { key: 'sustainedOn', title: both('持续应用', 'Sustained use'), type: 'date', value: ({ sustainedOn }) => dayText(sustainedOn) },
      { key: 'consented', title: both('同意展示数据', 'Figures may be shown'), type: 'boolean', value: ({ consented }) => consented },
    ],
  }),
  'technology-library.sites': defineTable({
    title: both('应用单位', 'Sites'),
    model: 'SiteAdoption',
    filter: z.strictObject({
      text: z.string().max(200).nullish(),
      stage: code,
      projectId: code,
      entryId: code,
      province: z.string().max(6).nullish(),
      siteLevel: code,
    }),
    rows: sites,
    columns: [
      { key: 'siteName', title: both('应用单位', 'Site'), type: 'text', width: 32, value: ({ siteName }) => siteName },
      {
        key: 'province',
        title: both('省份', 'Province'),
        type: 'text',
        value: ({ areaCode }, { locale }) => regionName(areaCode.slice(0, 2), locale),
      },
      { key: 'areaCode', title: both('行政区划代码', 'Area code'), type: 'text', value: ({ areaCode }) => areaCode },
      { key: 'siteLevel', title: both('机构级别', 'Level'), type: 'enumeration', texts: levelTexts, value: ({ siteLevel }) => siteLevel },
      { key: 'entryNumber', title: both('技术编号', 'Technology no.'), type: 'text', value: ({ entryNumber }) => entryNumber },
      { key: 'entryTitle', title: both('技术名称', 'Technology'), type: 'text', width: 36, value: ({ entryTitle }) => entryTitle },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: stageTexts, value: shownStage },
      { key: 'stageSince', title: both('状态起始日', 'Since'), type: 'date', value: ({ stageSince }) => dayText(stageSince) },
      {
        key: 'reasonCode',
        title: both('原因', 'Reason'),
        type: 'enumeration',
        texts: reasonTexts,
        value: ({ reasonCode }) => reasonCode,
      },
      { key: 'adoptedOn', title: both('首次使用', 'First use'), type: 'date', value: ({ adoptedOn }) => dayText(adoptedOn) },
      { key: 'routineOn', title: both('常规应用', 'Routine use'), type: 'date', value: ({ routineOn }) => dayText(routineOn) },
      { key: 'sustainedOn', title: both('持续应用', 'Sustained use'), type: 'date', value: ({ sustainedOn }) => dayText(sustainedOn) },
      { key: 'discontinuedOn', title: both('停用', 'Discontinued'), type: 'date', value: ({ discontinuedOn }) => dayText(discontinuedOn) },
    ],
  }),
};
