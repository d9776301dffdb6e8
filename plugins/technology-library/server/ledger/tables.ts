import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { dayText } from '@xinglin/kernel/tenancy/day';
import { z } from 'zod';
import { type LedgerWish, ledgerWhere } from './list.ts';
import { lineText } from './words.ts';

const lines = (ctx: Context, filter: LedgerWish) =>
  batchesOf({
    sort: { field: 'occurredOn', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'LedgerEntry'), ledgerWhere(filter)] },
    find: (query) =>
      ctx.db.ledgerEntry.findMany({
        ...query,
        include: {
          project: { select: { number: true, title: true } },
          entry: { select: { number: true, title: true } },
          adoption: { select: { siteName: true } },
        },
      }),
  });

const id = z.string().max(40).nullish();

export const ledgerTables = {
  'technology-library.ledger': defineTable({
    title: both('推广台账', 'Ledger'),
    model: 'LedgerEntry',
    filter: z.strictObject({
      projectId: id,
      entryId: id,
      adoptionId: id,
      acts: z.array(z.string().max(60)).max(100).nullish(),
      from: z.iso.date().nullish(),
      to: z.iso.date().nullish(),
      byHand: z.boolean().nullish(),
    }),
    rows: lines,
    columns: [
      { key: 'occurredOn', title: both('发生日期', 'Day'), type: 'date', value: ({ occurredOn }) => dayText(occurredOn) },
      {
        key: 'line',
        title: both('事项', 'What happened'),
        type: 'text',
        width: 60,
        value: (line, { locale }) => lineText(line, locale),
      },
      { key: 'entry', title: both('技术', 'Technology'), type: 'text', width: 32, value: ({ entry }) => entry?.title ?? null },
      { key: 'project', title: both('推广项目', 'Project'), type: 'text', width: 32, value: ({ project }) => project?.title ?? null },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 28, value: ({ adoption }) => adoption?.siteName ?? null },
      { key: 'byHand', title: both('手工登记', 'By hand'), type: 'boolean', value: ({ byHand }) => byHand },
      { key: 'corrects', title: both('更正前一行', 'Corrects a line'), type: 'boolean', value: ({ correctsId }) => correctsId !== null },
      { key: 'recordedAt', title: both('登记时间', 'Recorded'), type: 'dateTime', value: ({ recordedAt }) => recordedAt },
    ],
  }),
};
