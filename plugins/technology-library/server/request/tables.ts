import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { regionName } from '@xinglin/kernel/shared/regions';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type ConsentWish, consentsWhere, type RequestWish, requestsWhere } from './list.ts';
import { consentStageTexts, requestStageTexts, siteLevelTexts } from './texts.ts';

const short = z.string().max(40).nullish();
const newest = { field: 'createdAt', direction: 'desc' } as const;

const consents = (ctx: Context, filter: ConsentWish) =>
  batchesOf({
    sort: newest,
    where: { AND: [allowed(ctx, 'read', 'HolderConsent'), consentsWhere(filter, ctx.viewer.tenantId)] },
    find: (query) => ctx.db.holderConsent.findMany({ ...query, include: { entry: { select: { title: true } } } }),
  });

export const requestTables = {
  'technology-library.adoption-requests': defineTable({
    title: both('引进申请', 'Requests for technologies'),
    model: 'AdoptionRequest',
    filter: z.strictObject({ text: z.string().max(200).nullish(), stage: short, entryId: z.uuid().nullish() }),
    rows: (ctx: Context, filter: RequestWish) =>
      batchesOf({
        sort: newest,
        where: { AND: [allowed(ctx, 'read', 'AdoptionRequest'), requestsWhere(filter)] },
        find: (query) => ctx.db.adoptionRequest.findMany(query),
      }),
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'site', title: both('申请单位', 'Institution'), type: 'text', width: 32, value: ({ siteName }) => siteName },
      {
        key: 'area',
        title: both('地区', 'Region'),
        type: 'text',
        value: ({ areaCode }, { locale }) => regionName(areaCode.slice(0, 2), locale),
      },
      { key: 'level', title: both('机构级别', 'Level'), type: 'enumeration', texts: siteLevelTexts, value: ({ siteLevel }) => siteLevel },
      { key: 'entry', title: both('技术', 'Technology'), type: 'text', width: 36, value: ({ entryTitle }) => entryTitle },
      { key: 'stage', title: both('阶段', 'Stage'), type: 'enumeration', texts: requestStageTexts, value: ({ stage }) => stage },
      { key: 'wantedFrom', title: both('拟开始日期', 'Wanted from'), type: 'date', value: ({ wantedFrom }) => wantedFrom },
      { key: 'createdAt', title: both('申请时间', 'Asked'), type: 'dateTime', value: ({ createdAt }) => createdAt },
      { key: 'answeredAt', title: both('办结时间', 'Answered'), type: 'dateTime', value: ({ answeredAt }) => answeredAt },
    ],
  }),
  'technology-library.holder-consents': defineTable({
    title: both('持有方意见', 'Words of holders'),
    model: 'HolderConsent',
    filter: z.strictObject({ stage: short, entryId: z.uuid().nullish(), requestId: z.uuid().nullish() }),
    rows: consents,
    columns: [
      { key: 'entry', title: both('技术', 'Technology'), type: 'text', width: 36, value: ({ entry }) => entry?.title },
      { key: 'site', title: both('拟引进单位', 'Institution'), type: 'text', width: 32, value: ({ siteName }) => siteName },
      {
        key: 'area',
        title: both('地区', 'Region'),
        type: 'text',
        value: ({ areaCode }, { locale }) => regionName(areaCode.slice(0, 2), locale),
      },
      { key: 'level', title: both('机构级别', 'Level'), type: 'enumeration', texts: siteLevelTexts, value: ({ siteLevel }) => siteLevel },
      { key: 'stage', title: both('答复', 'Answer'), type: 'enumeration', texts: consentStageTexts, value: ({ stage }) => stage },
      { key: 'dueOn', title: both('答复期限', 'Due'), type: 'date', value: ({ dueOn }) => dueOn },
      { key: 'answeredAt', title: both('答复时间', 'Answered'), type: 'dateTime', value: ({ answeredAt }) => answeredAt },
    ],
  }),
};
