import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type ClaimWish, claimsWhere } from './list.ts';

const stageTexts = {
  SUBMITTED: both('待审核', 'Waiting'),
  CONFIRMED: both('已确认', 'Confirmed'),
  RETURNED: both('已退回', 'Returned'),
  WITHDRAWN: both('已撤回', 'Taken back'),
  OVERTAKEN: both('已失效', 'No longer valid'),
};

const claims = (ctx: Context, filter: ClaimWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'SustainedClaim'), claimsWhere(filter)] },
    find: (query) =>
      ctx.db.sustainedClaim.findMany({
        ...query,
        include: { adoption: { select: { siteName: true, entryNumber: true, entryTitle: true } } },
      }),
  });

export const sustainedTables = {
  'technology-library.sustained-claims': defineTable({
    title: both('持续应用申报', 'Claims of sustained use'),
    model: 'SustainedClaim',
    filter: z.strictObject({
      text: z.string().max(200).nullish(),
      stage: z.string().max(20).nullish(),
      adoptionId: z.uuid().nullish(),
      projectId: z.uuid().nullish(),
    }),
    rows: claims,
    columns: [
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 32, value: ({ adoption }) => adoption.siteName },
      { key: 'entryNumber', title: both('技术编号', 'Technology no.'), type: 'text', value: ({ adoption }) => adoption.entryNumber },
      { key: 'entryTitle', title: both('技术名称', 'Technology'), type: 'text', width: 36, value: ({ adoption }) => adoption.entryTitle },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'occurredOn', title: both('持续应用起始日', 'Sustained since'), type: 'date', value: ({ occurredOn }) => occurredOn },
      { key: 'evidence', title: both('佐证说明', 'What shows it'), type: 'text', width: 60, value: ({ evidence }) => evidence },
      { key: 'claimedBy', title: both('申报人', 'Shown by'), type: 'text', value: ({ claimedByName }) => claimedByName },
      { key: 'createdAt', title: both('申报时间', 'Shown at'), type: 'dateTime', value: ({ createdAt }) => createdAt },
      { key: 'reply', title: both('退回原因', 'Returned because'), type: 'text', width: 40, value: ({ reply }) => reply },
      { key: 'decidedAt', title: both('办理时间', 'Decided at'), type: 'dateTime', value: ({ decidedAt }) => decidedAt },
    ],
  }),
};
