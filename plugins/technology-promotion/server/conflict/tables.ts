import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type ConflictWish, conflictsWhere } from './type.ts';

const rows = (ctx: Context, filter: ConflictWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Conflict'), conflictsWhere(filter)] },
    find: (query) => ctx.db.conflict.findMany({ ...query, include: { dossier: { select: { number: true, title: true } } } }),
  });

const kinds = {
  EMPLOYER: both('现任职单位', 'Employed there'),
  PAST_EMPLOYER: both('曾任职单位', 'Employed there before'),
  ADVISING: both('顾问或兼职', 'Advises it'),
  SHAREHOLDING: both('持有股份', 'Holds shares'),
  KINSHIP: both('亲属任职', 'A relative works there'),
  DISPUTE: both('法律纠纷', 'Legal dispute'),
  CO_SUBMISSION: both('共同申报', 'Submitted with it before'),
  HELPED: both('参与编写申报材料', 'Helped to write it'),
  AGREEMENT: both('合作协议', 'Agreement with it'),
  APPLICANT_REQUEST: both('申报单位申请回避', 'The applicant asks for it'),
  OTHER: both('其他', 'Other'),
};

/** Lists that can be taken away as XLSX or CSV. */
export const conflictTables = {
  'technology-promotion.conflicts': defineTable({
    title: both('回避关系', 'Conflicts'),
    model: 'Conflict',
    filter: z.strictObject({
      callId: z.uuid().nullish(),
      dossierId: z.uuid().nullish(),
      userId: z.uuid().nullish(),
      state: z.string().max(40).nullish(),
      strength: z.string().max(40).nullish(),
      source: z.string().max(40).nullish(),
      text: z.string().max(200).nullish(),
    }),
    rows,
    columns: [
      { key: 'name', title: both('人员', 'Person'), type: 'text', width: 14, value: ({ name }) => name },
      { key: 'number', title: both('申报编号', 'Number'), type: 'text', width: 20, value: ({ dossier }) => dossier.number },
      { key: 'title', title: both('申报项目', 'Submission'), type: 'text', width: 40, value: ({ dossier }) => dossier.title },
      { key: 'type', title: both('回避事由', 'Tie'), type: 'enumeration', texts: kinds, value: ({ type }) => type },
      { key: 'evidence', title: both('依据', 'Evidence'), type: 'text', width: 40, value: ({ evidence }) => evidence },
      {
        key: 'source',
        title: both('来源', 'Source'),
        type: 'enumeration',
        texts: {
          COMPUTED: both('系统计算', 'Computed'),
          APPLICANT: both('申报单位申请', 'Asked by the applicant'),
          EXPERT: both('本人声明', 'Declared by the person'),
          ADMIN: both('协会录入', 'Entered by the association'),
        },
        value: ({ source }) => source,
      },
      {
        key: 'strength',
        title: both('性质', 'Weight'),
        type: 'enumeration',
        texts: { HARD: both('必须回避', 'Hard'), SOFT: both('须人工认定', 'Soft') },
        value: ({ strength }) => strength,
      },
      {
        key: 'state',
        title: both('状态', 'State'),
        type: 'enumeration',
        texts: {
          OPEN: both('待认定', 'To be judged'),
          CONFIRMED: both('应当回避', 'Keeps away'),
          DISMISSED: both('无需回避', 'No conflict'),
        },
        value: ({ state }) => state,
      },
      { key: 'verdict', title: both('认定理由', 'Reason of the judgement'), type: 'text', width: 30, value: ({ verdict }) => verdict },
    ],
  }),
};
