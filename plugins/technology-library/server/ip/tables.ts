import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type IpWish, ipWhere } from './list.ts';
import type { RightHolder } from './type.ts';

const kindTexts = {
  INVENTION: both('发明专利', 'Invention patent'),
  UTILITY_MODEL: both('实用新型', 'Utility model'),
  DESIGN: both('外观设计', 'Design'),
  SOFTWARE: both('软件著作权', 'Software copyright'),
  WORK: both('作品著作权', 'Copyright of a work'),
  TRADEMARK: both('商标', 'Trademark'),
  TRADE_SECRET: both('技术秘密', 'Trade secret'),
  OTHER: both('其他', 'Other'),
};
const stageTexts = {
  APPLIED: both('申请中', 'Applied for'),
  VALID: both('有效', 'Valid'),
  EXPIRED: both('已届满', 'Expired'),
  INVALID: both('已失效', 'Invalid'),
  TRANSFERRED: both('已转让', 'Transferred'),
};
const originTexts = { BACKGROUND: both('背景知识产权', 'Background'), FOREGROUND: both('项目产生', 'Foreground') };

const holders = (list: unknown): string =>
  (list as RightHolder[]).map(({ name, share }) => (share ? `${name} ${share}%` : name)).join('、');

const rights = (ctx: Context, filter: IpWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'IpRecord'), ipWhere(ctx, filter)] },
    find: (query) => ctx.db.ipRecord.findMany({ ...query, include: { entry: { select: { title: true } } } }),
  });

const code = z.string().max(40).nullish();

export const ipTables = {
  'technology-library.ip': defineTable({
    title: both('知识产权', 'Intellectual property'),
    model: 'IpRecord',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      kind: code,
      stage: code,
      origin: code,
      entryId: z.uuid().nullish(),
      disputed: z.boolean().nullish(),
      due: z.boolean().nullish(),
    }),
    rows: rights,
    columns: [
      { key: 'number', title: both('登记编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('名称', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'entry', title: both('技术', 'Technology'), type: 'text', width: 32, value: ({ entry }) => entry.title },
      { key: 'kind', title: both('类型', 'Kind'), type: 'enumeration', texts: kindTexts, value: ({ kind }) => kind },
      {
        key: 'rightNumber',
        title: both('专利号/登记号', 'Number of the right'),
        type: 'text',
        width: 24,
        value: ({ rightNumber }) => rightNumber,
      },
      {
        key: 'rightHolders',
        title: both('权利人', 'Right holders'),
        type: 'text',
        width: 40,
        value: ({ rightHolders }) => holders(rightHolders),
      },
      { key: 'stage', title: both('状态', 'State'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'origin', title: both('来源', 'Origin'), type: 'enumeration', texts: originTexts, value: ({ origin }) => origin },
      { key: 'filedOn', title: both('申请日', 'Filed'), type: 'date', value: ({ filedOn }) => filedOn },
      { key: 'grantedOn', title: both('授权日', 'Granted'), type: 'date', value: ({ grantedOn }) => grantedOn },
      { key: 'expiresOn', title: both('届满日', 'Ends'), type: 'date', value: ({ expiresOn }) => expiresOn },
      { key: 'feeDueOn', title: both('下次缴费日', 'Fee due'), type: 'date', value: ({ feeDueOn }) => feeDueOn },
      { key: 'licensedTo', title: both('许可对象', 'Licensed to'), type: 'text', width: 30, value: ({ licensedTo }) => licensedTo },
      { key: 'disputed', title: both('存在争议', 'Disputed'), type: 'boolean', value: ({ disputed }) => disputed },
    ],
  }),
};
